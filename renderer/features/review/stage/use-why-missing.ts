import { useEffect, useState } from 'react'
import type { MediaId } from '../../../../shared/domain/ids.ts'
import type { Failure } from '../../../../shared/lib/failure.ts'
import { useServices } from '../../../stores/services.ts'

/** It is there and whole, and still nothing here can play it. */
const UNPLAYABLE: Failure = {
  code: 'undecodable',
  message: 'the bytes are there and cannot be played',
  retryable: false,
}

interface Attempt {
  readonly mediaId: MediaId | undefined
  readonly hasFailed: boolean
  /** It failed once before, though its bytes were there. */
  readonly isSecond: boolean
  /** Its bytes are there: whatever was amiss may have passed. */
  readonly tryAgain: () => void
}

/** Why a sound or film could not be had: its element says no more than that. Null while that is being asked. */
export function useWhyMissing({ mediaId, hasFailed, isSecond, tryAgain }: Attempt): Failure | null {
  const { worker } = useServices()
  const [why, setWhy] = useState<Failure | null>(null)
  useEffect(() => {
    if (!hasFailed || mediaId === undefined) return
    let isWanted = true
    void worker.call('whyMissing', { mediaId }).then((result) => {
      if (!isWanted) return
      if (!result.ok) setWhy(result.failure)
      else if (isSecond) setWhy(UNPLAYABLE)
      else tryAgain()
    })
    return () => {
      isWanted = false
      setWhy(null)
    }
  }, [worker, mediaId, hasFailed, isSecond, tryAgain])
  return why
}
