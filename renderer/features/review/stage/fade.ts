/** Sound rises over this long, so that nobody is startled. */
const FADE_MS = 200
const STEP_MS = 16

export interface Fade {
  /** Silent from now until it rises: it is about to start, or to go elsewhere. */
  readonly hush: () => void
  readonly rise: () => void
}

/** The loudness of one sound. By a timer, and not by frames: a window that is covered draws none, and is still heard. */
export function createFade(element: HTMLMediaElement): Fade {
  let timer: ReturnType<typeof setTimeout> | undefined
  const hush = (): void => {
    clearTimeout(timer)
    element.volume = 0
  }
  return {
    hush,
    rise: () => {
      hush()
      const begun = performance.now()
      const step = (): void => {
        const share = Math.min(1, (performance.now() - begun) / FADE_MS)
        element.volume = share
        if (share < 1 && !element.paused) timer = setTimeout(step, STEP_MS)
      }
      timer = setTimeout(step, STEP_MS)
    },
  }
}
