import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../shared/lib/failure.ts'
import type { BoundCommand } from '../../commands/command.ts'
import { CommandButton } from '../../commands/command-button.tsx'
import { useCommand } from '../../commands/use-commands.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { useFailureWords } from '../../lib/failure-words.ts'
import { useQueues } from '../../stores/queues-query.ts'
import { useReview, useServices, useSetting } from '../../stores/services.ts'

/** The pack is done, or its next item is still being fetched. The next step is one key away. */
export function PackDone({ leave }: { readonly leave: BoundCommand }): ReactNode {
  const { t } = useTranslation('review')
  const remaining = useReview((state) => state.counts.remaining)
  if (remaining > 0) return <EmptyState title={t('waiting.title')} text={t('waiting.text')} />
  return <Done leave={leave} />
}

function Done({ leave }: { readonly leave: BoundCommand }): ReactNode {
  const { t } = useTranslation(['review', 'queues'])
  const words = useFailureWords()
  const { worker } = useServices()
  const queues = useQueues()
  const count = useSetting('packSize')
  const decided = useReview((state) => state.counts.total)
  const last = useReview((state) => state.decided.at(-1)?.prepared.job.queueId)
  /** Why the last claim gave nothing; `empty`: there was nothing to give. */
  const [problem, setProblem] = useState<Failure | 'empty' | null>(null)
  const all = useMemo(
    () => (queues.data ?? []).filter((queue) => queue.waiting > 0).map((queue) => queue.id),
    [queues.data],
  )

  const claim = useMemo((): BoundCommand => {
    const run = async (): Promise<void> => {
      // Where the reviewer was, as long as something waits there; else wherever something does.
      const queueIds = last !== undefined && all.includes(last) ? [last] : all
      if (queueIds.length === 0) return setProblem('empty')
      const result = await worker.call('claim', { queueIds, languages: [], count })
      if (!result.ok) setProblem(result.failure)
      else if (result.value.claimed === 0) setProblem('empty')
    }
    return {
      type: 'press',
      scope: 'review',
      id: 'review.claimNext',
      bindings: [{ code: 'KeyC' }, { code: 'Enter' }],
      enabled: () => true,
      run: () => void run(),
    }
  }, [worker, all, last, count])
  useCommand(claim)
  const said =
    problem === 'empty' ? t('done.nothing') : problem && t('queues:claimFailed', { reason: words(problem) })
  return (
    <EmptyState title={t('done.title')} text={said ?? t('done.text', { count: decided })}>
      <CommandButton command={claim} label={t('done.next', { count })} tone="strong" testId="claim-next" />
      <CommandButton command={leave} label={t('done.leave')} />
    </EmptyState>
  )
}
