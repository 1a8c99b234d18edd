import { useEffect, useState } from 'react'

/**
 * A sound apart from the page, like a film: it loads nothing and starts nothing until a key asks for it. The
 * transcript beside it is its caption.
 */
export function useSound(address: string | null): HTMLAudioElement | null {
  const [element, setElement] = useState<HTMLAudioElement | null>(null)
  useEffect(() => {
    if (address === null) return
    const sound = document.createElement('audio')
    sound.preload = 'none'
    // Without CORS the limiter would be given silence.
    sound.crossOrigin = 'anonymous'
    sound.src = address
    setElement(sound)
    return () => setElement(null)
  }, [address])
  return element
}
