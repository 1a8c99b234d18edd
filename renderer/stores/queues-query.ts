import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Queue } from '../../shared/contracts/http/queues.ts'
import type { Bridge } from '../../shared/contracts/ipc/bridge.ts'
import type { SessionView } from '../../shared/contracts/ipc/session.ts'
import type { Failure } from '../../shared/lib/failure.ts'
import { MINUTE } from '../../shared/lib/time.ts'
import { useServices, useSession } from './services.ts'

/** A failure as react-query wants it: thrown. */
class QueuesUnavailable extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.message)
    this.failure = failure
  }
}

/** Queues are somebody's: what one reviewer was told is never shown to the next. */
function keyOf(view: SessionView): readonly unknown[] {
  return ['queues', view.server, view.state === 'signed_in' ? view.reviewer.id : null]
}

export function queuesQuery(bridge: Bridge['queues'], view: SessionView) {
  return queryOptions<readonly Queue[], QueuesUnavailable>({
    queryKey: keyOf(view),
    queryFn: async () => {
      const result = await bridge.list()
      if (!result.ok) throw new QueuesUnavailable(result.failure)
      return result.value
    },
    // Main tells of changes; the interval is for what no event tells, such as items falling due.
    refetchInterval: MINUTE,
    staleTime: 5_000,
    retry: false,
    networkMode: 'always',
  })
}

/** What the server says of the queues; the last answer stays when it stops answering. */
export function useQueues() {
  const { bridge } = useServices()
  const view = useSession((state) => state.view)
  const client = useQueryClient()
  useEffect(
    () => bridge.queues.onChange(() => void client.invalidateQueries({ queryKey: ['queues'] })),
    [bridge, client],
  )
  return useQuery(queuesQuery(bridge.queues, view))
}
