/** No frames come while the window is hidden; nothing may wait for one longer than this. */
const WITHOUT_FRAMES_MS = 100

/**
 * Resolves when what was just committed is on the screen: one frame carries it, the next one's start says so.
 * What need not be on the key path waits for this, so that it takes no processor from the painting.
 */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, WITHOUT_FRAMES_MS)
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
  })
}
