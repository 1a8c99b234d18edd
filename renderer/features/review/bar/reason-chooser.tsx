import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reason } from '../../../../shared/contracts/http/policies.ts'
import type { BoundCommand } from '../../../commands/command.ts'
import { CommandButton } from '../../../commands/command-button.tsx'
import { CommandLayer } from '../../../commands/layer.tsx'
import { useCommands } from '../../../commands/use-commands.ts'
import { EnglishMark } from '../../../components/english-mark.tsx'
import { useLocalized } from '../../../lib/use-localized.ts'
import { useReview, useServices } from '../../../stores/services.ts'
import styles from './verdict-bar.module.css'

type Purpose = 'escalate' | 'skip'
/** One number key each; a longer list belongs into the policy set's own order of use. */
const MOST = 9
const NO_REASONS: readonly Reason[] = []

/** Asks why, in the bar's own place: the item stays in view, a number answers, Escape leaves. */
export function ReasonChooser({ purpose }: { readonly purpose: Purpose }): ReactNode {
  return (
    <CommandLayer>
      <Reasons purpose={purpose} />
    </CommandLayer>
  )
}

function Reasons({ purpose }: { readonly purpose: Purpose }): ReactNode {
  const { t } = useTranslation(['decision', 'common'])
  const localized = useLocalized()
  const { review } = useServices()
  const reasons = useReview((state) =>
    purpose === 'escalate'
      ? (state.policies?.escalationReasons ?? NO_REASONS)
      : (state.policies?.skipReasons ?? NO_REASONS),
  )
  const commands = useMemo(
    (): readonly BoundCommand[] => [
      ...reasons.slice(0, MOST).map(
        (reason, place): BoundCommand => ({
          type: 'press',
          scope: 'chooser',
          id: `chooser.${place + 1}`,
          bindings: [{ code: `Digit${place + 1}` }],
          enabled: () => true,
          run: () => review.decideCurrent({ type: purpose, reasonId: reason.id }),
        }),
      ),
      {
        type: 'press',
        scope: 'chooser',
        id: 'chooser.cancel',
        bindings: [{ code: 'Escape' }],
        enabled: () => true,
        run: () => review.patch({ chooser: null }),
      },
    ],
    [reasons, review, purpose],
  )
  useCommands(commands)
  return (
    <fieldset className={styles.reasons} aria-label={t(`choose.${purpose}`)} data-chooser={purpose}>
      <p className={styles.question}>{t(`choose.${purpose}`)}</p>
      {reasons.length === 0 && <p className={styles.question}>{t('choose.noReasons')}</p>}
      {commands.map((command, place) => {
        const reason = reasons[place]
        return reason === undefined || command.id === 'chooser.cancel' ? (
          <CommandButton
            key={command.id}
            command={command}
            label={t('common:cancel')}
            tone="quiet"
            className={styles.cancel}
          />
        ) : (
          <CommandButton key={command.id} command={command} label={localized(reason.label)}>
            <EnglishMark of={reason.label} />
          </CommandButton>
        )
      })}
    </fieldset>
  )
}
