/** How many columns the picture of a sound has, one byte each: from silence, 0, to the loudest there is, 255. */
export const PEAK_COLUMNS = 800

/**
 * Folds the loudest sample of each short stretch, 0 to 1, into columns of equal length. A column of several stretches
 * is as high as the loudest of them; a short sound has several columns for each stretch.
 */
export function foldPeaks(stretches: readonly number[]): Uint8Array<ArrayBuffer> {
  const columns = new Uint8Array(PEAK_COLUMNS)
  if (stretches.length === 0) return columns
  for (let column = 0; column < PEAK_COLUMNS; column += 1) {
    const from = Math.floor((column * stretches.length) / PEAK_COLUMNS)
    const to = Math.max(from + 1, Math.floor(((column + 1) * stretches.length) / PEAK_COLUMNS))
    let loudest = 0
    for (let at = from; at < to; at += 1) loudest = Math.max(loudest, stretches[at] ?? 0)
    columns[column] = Math.round(Math.min(1, loudest) * 255)
  }
  return columns
}
