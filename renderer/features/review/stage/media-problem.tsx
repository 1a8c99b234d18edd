import { type ReactNode, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { CommandKey } from '../../../commands/command-key.tsx'
import { useServices } from '../../../stores/services.ts'
import styles from './media-problem.module.css'
import { useIsOnStage, useWhileOnStage } from './on-stage.ts'

interface MediaProblemProps {
  readonly words: string
  /** Absent: trying again would change nothing. */
  readonly onRetry?: (() => void) | undefined
}

/** Why something cannot be looked at, and what can be done all the same: each by its key. */
export function MediaProblem({ words, onRetry }: MediaProblemProps): ReactNode {
  const { t } = useTranslation(['review', 'decision'])
  const { handles } = useServices()
  const isOnStage = useIsOnStage()
  useWhileOnStage(
    useCallback(
      () => (onRetry === undefined ? undefined : handles.retry.put({ retry: onRetry })),
      [handles, onRetry],
    ),
  )
  return (
    <div
      className={styles.problem}
      role={isOnStage ? 'status' : undefined}
      data-testid={isOnStage ? 'media-problem' : undefined}
    >
      <p>{words}</p>
      <p className={styles.ways}>
        {onRetry !== undefined && (
          <span className={styles.way}>
            <CommandKey id="review.retryMedia" quiet />
            {t('media.retry')}
          </span>
        )}
        <span className={styles.way}>
          <CommandKey id="review.escalate" quiet />
          {t('decision:escalate')}
        </span>
        <span className={styles.way}>
          <CommandKey id="review.skip" quiet />
          {t('decision:skip')}
        </span>
      </p>
    </div>
  )
}
