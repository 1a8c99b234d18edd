import { useCallback, useEffect, useState } from 'react'

export interface Loop {
  readonly start: number
  readonly end: number
}

/**
 * Plays a range of a sound or film again and again. Players tell their time four times a second: a round may go
 * that far beyond the range's end.
 */
export function useLoop(
  element: HTMLMediaElement | null,
  seekTo: (seconds: number) => void,
): readonly [Loop | null, (loop: Loop | null) => void] {
  const [chosen, setChosen] = useState<{ readonly of: HTMLMediaElement; readonly loop: Loop } | null>(null)
  // A range of one sound is none of another's.
  const loop = chosen !== null && chosen.of === element ? chosen.loop : null
  const setLoop = useCallback(
    (next: Loop | null) => setChosen(element === null || next === null ? null : { of: element, loop: next }),
    [element],
  )
  useEffect(() => {
    if (element === null || loop === null) return
    const onTime = (): void => {
      if (element.currentTime >= loop.end) seekTo(loop.start)
    }
    const onEnd = (): void => {
      seekTo(loop.start)
      // Refused when it could not be loaded: the `error` event says so on the screen.
      element.play().catch(() => undefined)
    }
    element.addEventListener('timeupdate', onTime)
    element.addEventListener('ended', onEnd)
    return () => {
      element.removeEventListener('timeupdate', onTime)
      element.removeEventListener('ended', onEnd)
    }
  }, [element, loop, seekTo])
  return [loop, setLoop]
}
