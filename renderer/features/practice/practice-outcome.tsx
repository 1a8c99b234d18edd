import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoundCommand } from '../../commands/command.ts'
import { CommandButton } from '../../commands/command-button.tsx'
import { CommandKey } from '../../commands/command-key.tsx'
import { useCommandLabels } from '../../commands/use-command-label.ts'
import { useCommand } from '../../commands/use-commands.ts'
import { useFmt } from '../../lib/fmt/use-fmt.ts'
import { outcomeOf, type Round } from './practice.ts'
import styles from './practice-dialog.module.css'

interface PracticeOutcomeProps {
  readonly round: Round
  readonly onAgain: () => void
}

/** How it went, and which keys are worth another round. Nothing of it is kept. */
export function PracticeOutcome({ round, onAgain }: PracticeOutcomeProps): ReactNode {
  const { t } = useTranslation('practice')
  const label = useCommandLabels()
  const fmt = useFmt()
  const { known, asked, medianMs, toPractise } = outcomeOf(round)
  const again = useCommand(
    useMemo(
      (): BoundCommand => ({
        type: 'press',
        scope: 'chooser',
        id: 'practice.again',
        bindings: [{ code: 'Enter' }],
        enabled: () => true,
        run: onAgain,
      }),
      [onAgain],
    ),
  )
  return (
    <div className={styles.practice} data-outcome={known}>
      <p className={styles.situation}>{t('known', { known, asked })}</p>
      {medianMs !== null && <p>{t('median', { seconds: fmt.number(Math.round(medianMs / 100) / 10) })}</p>}
      {toPractise.length > 0 && (
        <ul className={styles.missed} aria-label={t('toPractise')}>
          {toPractise.map((id) => (
            <li key={id}>
              <CommandKey id={id} quiet />
              {label(id)}
            </li>
          ))}
        </ul>
      )}
      <CommandButton command={again} label={t('again')} tone="strong" />
    </div>
  )
}
