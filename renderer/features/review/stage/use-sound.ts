import { useEffect, useState } from 'react'

/**
 * A sound apart from the page, like a film: it loads nothing and starts nothing until a key asks for it. The
 * transcript beside it is its caption.
 *
 * @param isSecond it has failed once: it looks at its bytes by itself, so that whether it fails again is known.
 */
export function useSound(address: string | null, isSecond: boolean): HTMLAudioElement | null {
  const [element, setElement] = useState<HTMLAudioElement | null>(null)
  useEffect(() => {
    if (address === null) return
    const sound = document.createElement('audio')
    sound.preload = isSecond ? 'metadata' : 'none'
    // Without CORS the limiter would be given silence.
    sound.crossOrigin = 'anonymous'
    sound.src = address
    setElement(sound)
    return () => {
      // Now, and not with the next paint: nothing of it is heard under another item.
      sound.pause()
      setElement(null)
    }
  }, [address, isSecond])
  return element
}
