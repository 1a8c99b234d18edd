import { startTransition, useEffect, useState } from 'react'

/**
 * A value that follows one frame behind: what hangs on it is drawn after the item that the eyes wait for is
 * on the screen, and does not make that frame longer. The last of several quick changes wins.
 */
export function useAfterPaint<Value>(value: Value): Value {
  const [shown, setShown] = useState(value)
  useEffect(() => {
    let timer: number | null = null
    // The frame itself comes after its animation callbacks; a task queued in one runs when it is done.
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() => startTransition(() => setShown(() => value)))
    })
    return () => {
      cancelAnimationFrame(frame)
      if (timer !== null) window.clearTimeout(timer)
    }
  }, [value])
  return shown
}
