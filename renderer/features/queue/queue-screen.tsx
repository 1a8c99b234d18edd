import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Queue } from '../../../shared/contracts/http/queues.ts'
import { useBoundCommands } from '../../commands/use-screen-commands.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { useQueues } from '../../stores/queues-query.ts'
import { useReview, useScreen, useServices } from '../../stores/services.ts'
import { ClaimBar } from './claim-bar.tsx'
import { orderQueues } from './order-queues.ts'
import { QUEUE_COMMANDS, type QueueList } from './queue-commands.ts'
import styles from './queue-screen.module.css'
import { QueueTable } from './queue-table.tsx'
import { useClaim } from './use-claim.ts'
import { useLatest } from './use-latest.ts'

const NO_QUEUES: readonly Queue[] = []
const SMALLEST_CLAIM = 1
const LARGEST_CLAIM = 200

/** All queues in one table, what is due first on top. */
export function QueueScreen(): ReactNode {
  const { t } = useTranslation('queues')
  const { screen, settings } = useServices()
  const query = useQueues()
  const remaining = useReview((state) => state.counts.remaining)
  const queues = useMemo(() => orderQueues(query.data ?? NO_QUEUES), [query.data])
  const selectedId = useScreen((state) => state.queueId)
  const at = Math.max(
    0,
    queues.findIndex((queue) => queue.id === selectedId),
  )
  const selected = queues[at] ?? null
  const { state: claimState, claim } = useClaim()

  const latest = useLatest({ queues, at, selected, remaining, query, claim })
  const list = useMemo((): QueueList => {
    const claimable = () => latest.current.queues.filter((queue) => queue.waiting > 0)
    const canClaim = () => (latest.current.selected?.waiting ?? 0) > 0
    const claimSelected = (): void => {
      const queue = latest.current.selected
      if (queue !== null) void latest.current.claim([queue.id])
    }
    return {
      move: (by) => {
        const { queues: all, at: now } = latest.current
        const next = by === 'first' ? 0 : by === 'last' ? all.length - 1 : now + by
        const queue = all[Math.min(all.length - 1, Math.max(0, next))]
        if (queue !== undefined) screen.markQueue(queue.id)
      },
      canOpen: () => latest.current.remaining > 0 || canClaim(),
      open: () => (latest.current.remaining > 0 ? screen.show('review') : claimSelected()),
      canClaim,
      claim: claimSelected,
      canClaimAll: () => claimable().length > 0,
      claimAll: () => void latest.current.claim(claimable().map((queue) => queue.id)),
      resize: (by) => {
        const { packSize } = settings.store.getState().settings
        // From 1 the first step leads to 5, not to 6.
        const next = by > 0 && packSize === 1 ? by : packSize + by
        void settings.set({ packSize: Math.min(LARGEST_CLAIM, Math.max(SMALLEST_CLAIM, next)) })
      },
      refresh: () => void latest.current.query.refetch(),
    }
  }, [latest, screen, settings])
  const commandOf = useBoundCommands(QUEUE_COMMANDS, list)

  return (
    <main className={styles.screen} aria-label={t('title')}>
      {query.data === undefined ? (
        <Unknown failed={query.isError} />
      ) : queues.length === 0 ? (
        <EmptyState title={t('empty.title')} text={t('empty.text')} />
      ) : (
        <QueueTable queues={queues} selected={selected} onSelect={screen.markQueue} onOpen={list.open} />
      )}
      {queues.length > 0 && queues.every((queue) => queue.waiting === 0) && remaining === 0 && (
        <EmptyState title={t('allDone.title')} text={t('allDone.text')} />
      )}
      <ClaimBar
        selected={selected}
        state={claimState}
        commandOf={commandOf}
        stale={query.isError ? query.dataUpdatedAt : null}
      />
    </main>
  )
}

/** Nothing is known of the queues: not yet, or not without the server. */
function Unknown({ failed }: { readonly failed: boolean }): ReactNode {
  const { t } = useTranslation(['queues', 'common'])
  const remaining = useReview((state) => state.counts.remaining)
  if (!failed) return <p className={styles.loading}>{t('common:loading')}</p>
  return (
    <EmptyState
      title={t('offline.title')}
      text={remaining > 0 ? t('offline.text') : t('offline.textNothing')}
    />
  )
}
