import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Queue } from '../../../shared/contracts/http/queues.ts'
import type { Failure } from '../../../shared/lib/failure.ts'
import type { EpochMs } from '../../../shared/lib/time.ts'
import type { BoundCommand } from '../../commands/command.ts'
import { CommandButton } from '../../commands/command-button.tsx'
import { isOffline, useFailureWords } from '../../lib/failure-words.ts'
import { useFmt } from '../../lib/fmt/use-fmt.ts'
import { useLocalized } from '../../lib/use-localized.ts'
import type { ClaimState } from '../../stores/claim-store.ts'
import { useReview, useSetting } from '../../stores/services.ts'
import styles from './queue-screen.module.css'

interface ClaimBarProps {
  readonly selected: Queue | null
  readonly state: ClaimState
  readonly commandOf: (id: string) => BoundCommand
  /** When the queues were last heard of (0: never), and why they are not now. */
  readonly stale: { readonly at: EpochMs; readonly failure: Failure } | null
}

/** What can be done with the chosen queue, by key. */
export function ClaimBar({ selected, state, commandOf, stale }: ClaimBarProps): ReactNode {
  const { t } = useTranslation(['queues', 'commands'])
  const fmt = useFmt()
  const localized = useLocalized()
  const count = useSetting('packSize')
  const remaining = useReview((review) => review.counts.remaining)
  const canClaim = selected !== null && selected.waiting > 0 && state.type !== 'claiming'
  const label = state.type === 'claiming' ? t('claiming') : t('claim', { count })
  return (
    <footer className={styles.claim}>
      <Words state={state} stale={stale} />
      <fieldset className={styles.size} aria-label={t('packSize')}>
        <CommandButton command={commandOf('queues.fewer')} label={t('fewer')} tone="quiet" />
        <output className={styles.count}>{fmt.number(count)}</output>
        <CommandButton command={commandOf('queues.more')} label={t('more')} tone="quiet" />
      </fieldset>
      {remaining > 0 && (
        <CommandButton
          command={commandOf('queues.open')}
          label={t('continue', { count: remaining })}
          tone="strong"
          testId="continue"
        />
      )}
      <CommandButton
        command={commandOf('queues.claimAll')}
        label={t('commands:queues.claimAll')}
        enabled={state.type !== 'claiming'}
      />
      <CommandButton
        command={commandOf('queues.claim')}
        label={label}
        enabled={canClaim}
        tone={remaining > 0 ? 'plain' : 'strong'}
        testId="claim"
      >
        {selected !== null && (
          <span className={styles.from}>{t('claimFrom', { queue: localized(selected.name) })}</span>
        )}
      </CommandButton>
    </footer>
  )
}

function Words({ state, stale }: Pick<ClaimBarProps, 'state' | 'stale'>): ReactNode {
  const { t } = useTranslation('queues')
  const fmt = useFmt()
  const words = useFailureWords()
  const text =
    state.type === 'nothing'
      ? t('nothingClaimed')
      : state.type === 'failed'
        ? t('claimFailed', { reason: words(state.failure) })
        : stale === null || stale.at === 0
          ? ''
          : isOffline(stale.failure)
            ? t('stale', { time: fmt.time(stale.at) })
            : t('staleBecause', { time: fmt.time(stale.at), reason: words(stale.failure) })
  return (
    <p className={styles.words} role="status">
      {text}
    </p>
  )
}
