import { memo, type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { BoundCommand } from '../../../commands/command.ts'
import { CommandButton } from '../../../commands/command-button.tsx'
import { useCommandEnvironment } from '../../../commands/use-commands.ts'
import { useLanguage } from '../../../lib/i18n/use-language.ts'
import { clauseText } from '../../../stores/clause-text.ts'
import { useReview, useReviewAround } from '../../../stores/services.ts'
import { hasPicture } from '../../../stores/visible-media.ts'
import { likelyClauses } from '../clause-actions.ts'
import { LanguageChooser } from '../text/language-chooser.tsx'
import { CaseLine } from './case-line.tsx'
import { ChildChooser } from './child-chooser.tsx'
import { ReasonChooser } from './reason-chooser.tsx'
import { UndoButton } from './undo-button.tsx'
import styles from './verdict-bar.module.css'

/** How many clauses have room in the bar; the others stand in the policy panel with their numbers. */
const IN_BAR = 4

interface VerdictBarProps {
  readonly commandOf: (id: string) => BoundCommand
}

/** The decisions with their keys, always in the same place and of the same size. */
export const VerdictBar = memo(function VerdictBar({ commandOf }: VerdictBarProps): ReactNode {
  const { t } = useTranslation('decision')
  const chooser = useReview((state) => state.chooser)
  const isOpen = useReview((state) => state.current !== null)
  return (
    <section className={styles.bar} aria-label={t('verdicts')}>
      {chooser?.type === 'language' ? (
        <LanguageChooser />
      ) : chooser?.type === 'escalate' || chooser?.type === 'skip' ? (
        <ReasonChooser purpose={chooser.type} />
      ) : chooser?.type === 'child' ? (
        <ChildChooser childId={chooser.childId} />
      ) : (
        <>
          <div className={styles.verdicts}>
            <CommandButton
              command={commandOf('review.noViolation')}
              label={t('noViolation')}
              enabled={isOpen}
            />
            <ClauseButtons commandOf={commandOf} />
            <CommandButton
              command={commandOf('review.pickClause')}
              label={t('allClauses')}
              enabled={isOpen}
            />
            <CommandButton command={commandOf('review.escalate')} label={t('escalate')} enabled={isOpen} />
          </div>
          <div className={styles.others}>
            <CommandButton
              command={commandOf('review.skip')}
              label={t('skip')}
              enabled={isOpen}
              tone="quiet"
            />
            <CommandButton
              command={commandOf('review.release')}
              label={t('release')}
              enabled={isOpen}
              tone="quiet"
            />
            <UndoButton command={commandOf('review.undo')} />
            <RevealButton command={commandOf('review.reveal')} />
            <CommandButton
              command={commandOf('review.note')}
              label={t('note')}
              enabled={isOpen}
              tone="quiet"
            />
            <CommandButton command={commandOf('review.history')} label={t('history')} tone="quiet" />
            <CaseLine alikeCommand={commandOf('review.alike')} />
            <KeysButton />
          </div>
        </>
      )}
    </section>
  )
})

/** Their places are fixed: what a number means changes with the item (a frame behind it), where it stands does not. */
const ClauseButtons = memo(function ClauseButtons({ commandOf }: VerdictBarProps): ReactNode {
  const language = useLanguage()
  const current = useReviewAround((state) => state.current)
  const policies = useReview((state) => state.policies)
  const likely = likelyClauses({ current, policies })
  const commands = useMemo(
    () => Array.from({ length: IN_BAR }, (_, place) => commandOf(`review.clause${place + 1}`)),
    [commandOf],
  )
  return commands.map((command, place) => {
    const entry = likely[place]
    const label = entry === undefined ? '' : clauseText(entry.clause, language).text.title
    return <CommandButton key={command.id} command={command} label={label} enabled={entry !== undefined} />
  })
})

/** The cheat sheet belongs to the app; the bar only has its button. */
const KeysButton = memo(function KeysButton(): ReactNode {
  const { t } = useTranslation('decision')
  const { registry } = useCommandEnvironment()
  const command = useStore(registry.store, () => registry.byId('app.cheatSheet'))
  if (command === undefined) return null
  return <CommandButton command={command} label={t('keys')} tone="quiet" className={styles.keys} />
})

const RevealButton = memo(function RevealButton({ command }: { readonly command: BoundCommand }): ReactNode {
  const { t } = useTranslation('decision')
  const canReveal = useReviewAround((state) => state.current !== null && hasPicture(state.current.job.item))
  return <CommandButton command={command} label={t('reveal')} enabled={canReveal} tone="quiet" />
})
