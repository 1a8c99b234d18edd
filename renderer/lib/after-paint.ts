/** No frames come while the window is hidden; nothing may wait for one longer than this. */
const WITHOUT_FRAMES_MS = 100

/** A frame: by then what the page has committed is rastered and drawn, unless the machine is very busy. */
const DRAWN_MS = 17

/**
 * Resolves when what was just committed should be on the screen. What need not be on the key path waits for this, so that
 * it takes no processor from the painting. It asks for no second frame: the next key might have to wait for that.
 */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, WITHOUT_FRAMES_MS)
    requestAnimationFrame(() => setTimeout(resolve, DRAWN_MS))
  })
}
