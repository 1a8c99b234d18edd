import { useCallback, useRef, useState } from 'react'
import type { Failure } from '../../../shared/lib/failure.ts'
import type { AttentionEntry } from '../../data/worker-contract.ts'
import { useServices } from '../../stores/services.ts'

/** What a reviewer can do about a notice, and why the last attempt did not work. */
export interface Answers {
  readonly failure: Failure | null
  /** Entries whose work is gone for good: all that is left is to take the notice away. */
  readonly hopeless: ReadonlySet<string>
  /** Does what the notice asks for, then takes it away. While that fails the notice stays. */
  readonly act: (entry: AttentionEntry) => void
  /** Takes the notice away. */
  readonly dismiss: (entry: AttentionEntry) => void
}

export function useAnswers(): Answers {
  const { worker, review, screen, sync } = useServices()
  const [failure, setFailure] = useState<Failure | null>(null)
  const [hopeless, setHopeless] = useState<ReadonlySet<string>>(new Set())
  const underWay = useRef(new Set<string>())

  const dismissed = useCallback(
    async (entry: AttentionEntry): Promise<Failure | null> => {
      const result = await worker.call('dismiss', { attentionId: entry.id })
      if (!result.ok) return result.failure
      sync.forget(entry.id)
      return null
    },
    [worker, sync],
  )

  const done = useCallback(
    async (entry: AttentionEntry): Promise<Failure | null> => {
      if (entry.kind === 'rejected') {
        const failed = await review.decideAgain({ decisionId: entry.decisionId })
        if (failed === null && screen.store.getState().overlay === 'attention') screen.show('review')
        if (failed !== null && !failed.retryable) setHopeless((all) => new Set([...all, entry.id]))
        return failed
      }
      // A job whose copy cannot be read was given back when that was found; one with an unreadable decision is here.
      if (entry.kind !== 'unreadable') return null
      const released = await worker.call('release', { jobIds: [entry.jobId] })
      return released.ok ? null : released.failure
    },
    [worker, review, screen],
  )

  const once = useCallback(
    async (entry: AttentionEntry, step: () => Promise<Failure | null>): Promise<void> => {
      if (underWay.current.has(entry.id)) return
      underWay.current.add(entry.id)
      setFailure(null)
      setFailure(await step())
      underWay.current.delete(entry.id)
    },
    [],
  )

  return {
    failure,
    hopeless,
    act: useCallback(
      (entry) =>
        void once(entry, async () => {
          const failed = hopeless.has(entry.id) ? null : await done(entry)
          return failed ?? dismissed(entry)
        }),
      [once, done, dismissed, hopeless],
    ),
    dismiss: useCallback((entry) => void once(entry, () => dismissed(entry)), [once, dismissed]),
  }
}
