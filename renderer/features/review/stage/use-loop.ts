import { useCallback, useEffect, useState } from 'react'
import { type Loop, repeatRange } from './repeat-range.ts'

/** The range of this sound or film that is played again and again, if one is. */
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
    return repeatRange(element, loop, seekTo)
  }, [element, loop, seekTo])
  return [loop, setLoop]
}
