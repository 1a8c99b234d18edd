import { type ReactNode, useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoundCommand } from '../../commands/command.ts'
import { CommandButton } from '../../commands/command-button.tsx'
import { useCommand } from '../../commands/use-commands.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { useFailureWords } from '../../lib/failure-words.ts'
import type { ClaimState } from '../../stores/claim-store.ts'
import { useQueues } from '../../stores/queues-query.ts'
import { useClaim, useReview, useServices, useSetting } from '../../stores/services.ts'
import { CLAIM_NEXT } from './commands/claim-next.ts'

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
  const { claims } = useServices()
  const queues = useQueues()
  const count = useSetting('packSize')
  const decided = useReview((state) => state.counts.decided)
  const last = useReview((state) => state.decided.at(-1)?.prepared.job.queueId)
  const state = useClaim()
  useEffect(() => () => claims.seen('review'), [claims])
  const all = useMemo(
    () => queues.data?.filter((queue) => queue.waiting > 0).map((queue) => queue.id),
    [queues.data],
  )
  const claim = useMemo(
    (): BoundCommand => ({
      ...CLAIM_NEXT,
      type: 'press',
      enabled: () => true,
      // Where the reviewer was, as long as something waits there; else wherever something does.
      run: () =>
        void claims.claim(last !== undefined && (all?.includes(last) ?? true) ? [last] : (all ?? [])),
    }),
    [claims, all, last],
  )
  const offered = useCommand(claim)
  const isClaiming = state.type === 'claiming'
  return (
    <EmptyState title={t('done.title')} text={outcome(state) ?? t('done.text', { count: decided })}>
      <CommandButton
        command={offered}
        label={isClaiming ? t('queues:claiming') : t('done.next', { count })}
        enabled={!isClaiming}
        tone="strong"
        testId="claim-next"
      />
      <CommandButton command={leave} label={t('done.leave')} />
    </EmptyState>
  )

  /** Why the last claim from here gave nothing. */
  function outcome(last: ClaimState): string | null {
    if (last.type === 'nothing' && last.from === 'review') return t('done.nothing')
    if (last.type !== 'failed' || last.from !== 'review') return null
    return t('queues:claimFailed', { reason: words(last.failure) })
  }
}
