import { useCallback, useRef, useState } from 'react'
import type { QueueId } from '../../../shared/domain/ids.ts'
import type { Failure } from '../../../shared/lib/failure.ts'
import { useServices } from '../../stores/services.ts'

export type ClaimState =
  | { readonly type: 'idle' }
  | { readonly type: 'claiming' }
  | { readonly type: 'nothing' }
  | { readonly type: 'failed'; readonly failure: Failure }

/** Takes jobs and goes to the review; says why when there are none. A second press while one is on its way does nothing. */
export function useClaim(): {
  readonly state: ClaimState
  readonly claim: (queueIds: readonly QueueId[]) => Promise<void>
} {
  const { worker, screen, settings } = useServices()
  const [state, setState] = useState<ClaimState>({ type: 'idle' })
  const isClaiming = useRef(false)
  const claim = useCallback(
    async (queueIds: readonly QueueId[]): Promise<void> => {
      if (isClaiming.current) return
      isClaiming.current = true
      setState({ type: 'claiming' })
      const count = settings.store.getState().settings.packSize
      const result = await worker.call('claim', { queueIds, languages: [], count })
      isClaiming.current = false
      if (!result.ok) setState({ type: 'failed', failure: result.failure })
      else if (result.value.claimed === 0) setState({ type: 'nothing' })
      else {
        setState({ type: 'idle' })
        screen.show('review')
      }
    },
    [worker, screen, settings],
  )
  return { state, claim }
}
