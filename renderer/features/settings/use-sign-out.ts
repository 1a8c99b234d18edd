import { useCallback } from 'react'
import type { Failure } from '../../../shared/lib/failure.ts'
import { useServices } from '../../stores/services.ts'

const UNSENT: Failure = { code: 'unsent', message: 'decisions are unsent', retryable: true }

/**
 * Sends what is unsent, gives the leases back, then lets main destroy the keys. Stops before anything is
 * destroyed when a decision could not be sent.
 */
export function useSignOut(): () => void {
  const { worker, session, screen } = useServices()
  return useCallback(() => {
    if (session.store.getState().busy) return
    const leave = async (): Promise<Failure | null> => {
      const drained = await worker.call('drain', { ignoreGrace: true })
      if (!drained.ok) return drained.failure
      if (drained.value.pending > 0) return UNSENT
      const finished = await worker.call('finish', {})
      return finished.ok ? null : finished.failure
    }
    void session.signOut(leave).then((failure) => {
      if (failure === null) screen.show('queues')
    })
  }, [worker, session, screen])
}
