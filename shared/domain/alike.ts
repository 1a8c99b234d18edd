/** How many others one decision may be given to along with the item that was looked at. */
export const MOST_ALIKE = 19
