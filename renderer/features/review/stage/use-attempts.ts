import { useCallback, useState } from 'react'

export interface Attempts {
  /** Another number for each attempt. */
  readonly attempt: number
  /** This one was made without being asked for: a fault may have passed meanwhile. */
  readonly isSecond: boolean
  /** The reviewer asks for another try. */
  readonly retry: () => void
  readonly tryAgain: () => void
}

/** How often a sound or film was begun anew: an element that has failed does not get well by itself. */
export function useAttempts(): Attempts {
  const [{ attempt, isSecond }, setAttempt] = useState({ attempt: 0, isSecond: false })
  const retry = useCallback(() => setAttempt((now) => ({ attempt: now.attempt + 1, isSecond: false })), [])
  const tryAgain = useCallback(() => setAttempt((now) => ({ attempt: now.attempt + 1, isSecond: true })), [])
  return { attempt, isSecond, retry, tryAgain }
}
