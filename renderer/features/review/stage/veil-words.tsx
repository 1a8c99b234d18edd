import { Eye, EyeOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { RevealLevel } from '../../../../shared/domain/vocabulary.ts'
import { CommandKey } from '../../../commands/command-key.tsx'
import { cx } from '../../../lib/cx.ts'
import { holdLevelOf } from '../../../stores/hold-level.ts'
import type { RevealedBy } from '../../../stores/reveal-store.ts'
import { useReveal, useReviewAround, useServices } from '../../../stores/services.ts'
import { useIsOnStage, useRevealHere } from './on-stage.ts'
import styles from './picture.module.css'

const OPEN_WORDS = {
  hold: 'media.revealing',
  latch: 'media.keptOpen',
  lens: 'media.underLens',
} as const satisfies Readonly<Record<RevealedBy, string>>

/** Says that something is hidden, by which key it is shown and how far; while it is shown, how. */
export function VeilWords(): ReactNode {
  const { t } = useTranslation(['review', 'common', 'decision'])
  const level = useRevealHere<RevealLevel>((state) => state.level, 'veil')
  const by = useRevealHere<RevealedBy>((state) => state.by, 'hold')
  if (level !== 'veil') {
    return (
      <span className={cx(styles.state, styles.open)}>
        <Eye size={14} aria-hidden="true" />
        {t(OPEN_WORDS[by], { level: t(`common:revealLevel.${level}`) })}
      </span>
    )
  }
  return (
    <span className={styles.state}>
      <EyeOff size={14} aria-hidden="true" />
      {t('media.veiled')}
      <CommandKey id="review.reveal" quiet />
      {t('decision:reveal')}
      <HowFar />
    </span>
  )
}

/** How far the next reveal goes. It surrounds the item: no part of the frame that a key waits for. */
function HowFar(): ReactNode {
  const { t } = useTranslation('common')
  const isOnStage = useIsOnStage()
  const { settings } = useServices()
  const chosen = useStore(settings.store, (state) => state.settings)
  const item = useReviewAround((state) => state.current?.job.item)
  const policies = useReviewAround((state) => state.policies)
  const depth = useReveal((state) => state.depth)
  const level = depth ?? holdLevelOf(item, policies, chosen)
  return (
    <span className={styles.far} data-testid={isOnStage ? 'how-far' : undefined} data-level={level}>
      {t(`revealLevel.${level}`)}
    </span>
  )
}
