import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { SECOND } from '../../../../shared/lib/time.ts'
import type { BoundCommand } from '../../../commands/command.ts'
import { CommandButton } from '../../../commands/command-button.tsx'
import { useClock } from '../../../lib/ticker.ts'
import { useReviewAround } from '../../../stores/services.ts'
import styles from './verdict-bar.module.css'

/** Undo keeps its place and shows its countdown. */
export function UndoButton({ command }: { readonly command: BoundCommand }): ReactNode {
  const { t } = useTranslation('decision')
  const canUndo = useReviewAround((state) => state.decided.length > 0)
  const undoUntil = useReviewAround((state) =>
    state.feedback?.type === 'saved' ? state.feedback.undoUntil : null,
  )
  const seconds = useSecondsUntil(undoUntil)
  const label = canUndo && seconds > 0 ? t('undoIn', { seconds }) : t('undo')
  return (
    <CommandButton command={command} label={label} enabled={canUndo} tone="quiet" className={styles.undo} />
  )
}

/** Whole seconds from now; 0 when it is past or there is none. */
export function useSecondsUntil(until: number | null): number {
  return useClock((now) => (until === null ? 0 : Math.max(0, Math.ceil((until - now) / SECOND))))
}
