import { type ReactNode, useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Queue } from '../../../shared/contracts/http/queues.ts'
import { PACK_SIZE } from '../../../shared/contracts/ipc/settings.ts'
import type { Failure } from '../../../shared/lib/failure.ts'
import { useBoundCommands } from '../../commands/use-screen-commands.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { isOffline, useFailureWords } from '../../lib/failure-words.ts'
import { stepped } from '../../lib/stepped.ts'
import { useLatest } from '../../lib/use-latest.ts'
import { useQueues } from '../../stores/queues-query.ts'
import { useClaim, useReview, useScreen, useServices } from '../../stores/services.ts'
import { ClaimBar } from './claim-bar.tsx'
import { orderQueues } from './order-queues.ts'
import { OtherLanguages } from './other-languages.tsx'
import { QUEUE_COMMANDS, type QueueList } from './queue-commands.ts'
import styles from './queue-screen.module.css'
import { QueueTable } from './queue-table.tsx'

const NO_QUEUES: readonly Queue[] = []

/** All queues in one table, what is due first on top. */
export function QueueScreen(): ReactNode {
  const { t } = useTranslation('queues')
  const { screen, settings, claims } = useServices()
  const query = useQueues()
  const remaining = useReview((state) => state.counts.remaining)
  const queues = useMemo(() => orderQueues(query.data ?? NO_QUEUES), [query.data])
  const selectedId = useScreen((state) => state.queueId)
  const at = Math.max(
    0,
    queues.findIndex((queue) => queue.id === selectedId),
  )
  const selected = queues[at] ?? null
  const claimState = useClaim()
  useEffect(() => () => claims.seen('queues'), [claims])

  const latest = useLatest({ queues, at, selected, remaining, query })
  const list = useMemo((): QueueList => {
    const claimable = () => latest.current.queues.filter((queue) => queue.waiting > 0)
    const canClaim = () => (latest.current.selected?.waiting ?? 0) > 0
    const claimSelected = (): void => {
      const queue = latest.current.selected
      if (queue !== null) void claims.claim([queue.id])
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
      claimAll: () => void claims.claim(claimable().map((queue) => queue.id)),
      resize: (by) => {
        const { packSize } = settings.store.getState().settings
        void settings.set({ packSize: stepped(packSize, by, PACK_SIZE) })
      },
      refresh: () => void latest.current.query.refetch(),
    }
  }, [latest, screen, settings, claims])
  const commandOf = useBoundCommands(QUEUE_COMMANDS, list)

  return (
    <main className={styles.screen} aria-label={t('title')}>
      {query.data === undefined ? (
        <Unknown failure={query.error?.failure ?? null} />
      ) : queues.length === 0 ? (
        <EmptyState title={t('empty.title')} text={t('empty.text')} />
      ) : (
        <QueueTable queues={queues} selected={selected} onSelect={screen.markQueue} onOpen={list.open} />
      )}
      {queues.length > 0 && queues.every((queue) => queue.waiting === 0) && remaining === 0 && (
        <EmptyState title={t('allDone.title')} text={t('allDone.text')} />
      )}
      <OtherLanguages queue={selected} />
      <ClaimBar
        selected={selected}
        state={claimState}
        commandOf={commandOf}
        stale={query.error === null ? null : { at: query.dataUpdatedAt, failure: query.error.failure }}
      />
    </main>
  )
}

/** Nothing is known of the queues: not yet, or the server did not tell. */
function Unknown({ failure }: { readonly failure: Failure | null }): ReactNode {
  const { t } = useTranslation(['queues', 'common'])
  const words = useFailureWords()
  const remaining = useReview((state) => state.counts.remaining)
  if (failure === null) return <p className={styles.loading}>{t('common:loading')}</p>
  if (!isOffline(failure)) return <EmptyState title={t('failed.title')} text={words(failure)} />
  return (
    <EmptyState
      title={t('offline.title')}
      text={remaining > 0 ? t('offline.text') : t('offline.textNothing')}
    />
  )
}
