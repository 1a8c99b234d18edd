import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { assertNever } from '../../../../shared/lib/assert-never.ts'
import { CommandKey } from '../../../commands/command-key.tsx'
import { keyWords } from '../../../commands/key-labels.ts'
import { useCommandEnvironment } from '../../../commands/use-commands.ts'
import { useKeyLabels } from '../../../commands/use-key-label.ts'
import { ContentText } from '../../../components/content-text.tsx'
import { cx } from '../../../lib/cx.ts'
import { useFailureWords } from '../../../lib/failure-words.ts'
import { useJudgementWords } from '../../../stores/judgement-words.ts'
import type { Extent, Feedback } from '../../../stores/review-state.ts'
import { useReviewAround } from '../../../stores/services.ts'
import styles from './feedback-line.module.css'
import { useSecondsUntil } from './undo-button.tsx'

/**
 * What became of the last key, in one line that is always there. Screen readers say each change of it, so the seconds
 * that are left to undo stand on the undo button only.
 */
export function FeedbackLine(): ReactNode {
  const { t } = useTranslation('decision')
  const feedback = useReviewAround((state) => state.feedback)
  const title = feedback?.title ?? ''
  const bad =
    feedback?.type === 'not_saved' || feedback?.type === 'failed' || feedback?.type === 'refused_unshowable'
  return (
    <p
      className={cx(styles.line, bad && styles.bad)}
      role="status"
      data-testid="feedback"
      data-state={feedback?.type ?? 'idle'}
      data-decision-id={feedback !== null && 'decisionId' in feedback ? feedback.decisionId : undefined}
    >
      <span>{feedback === null ? t('feedback.idle') : <Words feedback={feedback} />}</span>
      {title !== '' && (
        <span className={styles.title} dir="auto">
          <ContentText text={title} />
        </span>
      )}
    </p>
  )
}

/** A save that failed, by where its item is now. */
const NOT_SAVED = {
  here: 'feedback.notSaved',
  next: 'feedback.notSavedNext',
  gone: 'feedback.failed',
} as const

function Words({ feedback }: { readonly feedback: Feedback }): ReactNode {
  const { t } = useTranslation('decision')
  const words = useFailureWords()
  const judgement = useJudgementWords()
  const key = useUndoKey()
  const canUndo = useSecondsUntil(feedback.type === 'saved' ? feedback.undoUntil : null) > 0
  const said = ({ judgement: one, extent }: Extract<Feedback, { readonly extent: Extent }>): string =>
    [
      judgement(one, extent.exceptions),
      ...(extent.alike === 0 ? [] : [t('feedback.alike', { count: extent.alike })]),
      ...(extent.rangeLeftOut ? [t('feedback.rangeLeftOut')] : []),
    ].join(' ')
  switch (feedback.type) {
    case 'saving':
      return t('feedback.saving', { decision: said(feedback) })
    case 'saved':
      return canUndo
        ? t('feedback.savedUndo', { decision: said(feedback), key })
        : t('feedback.sentUndo', { decision: said(feedback), key })
    case 'not_saved':
      return t(NOT_SAVED[feedback.back ?? 'gone'], { reason: words(feedback.failure) })
    case 'undone':
      return t('feedback.undone', { decision: judgement(feedback.judgement) })
    case 'reopened':
      return t(feedback.back === 'here' ? 'feedback.reopened' : 'feedback.reopenedNext')
    case 'released':
      return t('feedback.released')
    case 'failed':
      return t(feedback.back === 'next' ? 'feedback.failedNext' : 'feedback.failed', {
        reason: words(feedback.failure),
      })
    case 'repeat_asked':
      return (
        <>
          {t('feedback.repeatAsked', { decision: judgement(feedback.judgement) })}{' '}
          <CommandKey id="review.repeatVerdict" quiet />
        </>
      )
    case 'repeat_retired':
      return t('feedback.repeatRetired', { decision: judgement(feedback.judgement) })
    case 'refused_unshowable':
      return t('feedback.unshowable')
    default:
      return assertNever(feedback)
  }
}

/** The key that undoes, as this keyboard prints it. */
function useUndoKey(): string {
  const { registry } = useCommandEnvironment()
  const label = useKeyLabels()
  const binding = useStore(registry.store, () => registry.byId('review.undo')?.bindings[0])
  return binding === undefined ? '' : keyWords(label(binding))
}
