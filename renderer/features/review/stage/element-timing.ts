import 'react'

/** Element Timing's attribute: the browser then reports when this very node was painted. */
declare module 'react' {
  interface HTMLAttributes<T> {
    elementtiming?: string
  }
}

/**
 * The name under which the frame that shows an item is reported. All else of the item was drawn before its key came, and
 * what is drawn already has no entry: its kind's word is held back, and drawn in the very frame that moves the item in.
 */
export const ITEM_SHOWN = 'item-shown'
