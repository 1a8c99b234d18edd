import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { CONTENT_LANGUAGES, type ContentLanguage } from '../../../../shared/domain/languages.ts'
import type { BoundCommand } from '../../../commands/command.ts'
import { CommandButton } from '../../../commands/command-button.tsx'
import { CommandLayer } from '../../../commands/layer.tsx'
import { useCommand, useCommands } from '../../../commands/use-commands.ts'
import type { PreparedJob } from '../../../data/worker-contract.ts'
import { useFmt } from '../../../lib/fmt/use-fmt.ts'
import { useReview, useServices } from '../../../stores/services.ts'
import styles from './language-chooser.module.css'

/** The keys of the digit row, in its order: one for each language. */
const ROW = [...'123456789'].map((digit) => `Digit${digit}`).concat('Digit0', 'Minus', 'Equal')

/** What the words look like first, then what the source says, then the others in the order of the settings. */
export function languagesToChoose({ job, reading }: PreparedJob): readonly ContentLanguage[] {
  const likely = [reading.language.guess, job.item.language].filter((language) => language !== 'und')
  return [...new Set<ContentLanguage>([...likely, ...CONTENT_LANGUAGES])]
}

/** Asks for the item's language in the bar's own place. The answer goes onto the decision. */
export function LanguageChooser(): ReactNode {
  return (
    <CommandLayer>
      <Languages />
    </CommandLayer>
  )
}

function Languages(): ReactNode {
  const { t } = useTranslation(['decision', 'common', 'review'])
  const fmt = useFmt()
  const { review, text } = useServices()
  const current = useReview((state) => state.current)
  const languages = useMemo(() => (current === null ? [] : languagesToChoose(current)), [current])
  const commands = useMemo(
    () =>
      languages.map((language, place): BoundCommand & { readonly language: ContentLanguage } => ({
        ...chooser(`chooser.${place + 1}`, ROW[place] ?? '', () => {
          const job = review.store.getState().current?.job
          if (job !== undefined) text.correct(job.id, language)
          review.patch({ chooser: null })
        }),
        language,
      })),
    [languages, review, text],
  )
  const cancel = useMemo(
    () => chooser('chooser.cancel', 'Escape', () => review.patch({ chooser: null })),
    [review],
  )
  useCommands(commands)
  useCommand(cancel)
  return (
    <fieldset className={styles.chooser} aria-label={t('choose.language')} data-chooser="language">
      <p className={styles.question}>{t('choose.language')}</p>
      <div className={styles.languages}>
        {commands.map((command) => (
          <CommandButton
            key={command.id}
            command={command}
            label={
              command.language === 'und' ? t('review:text.unknownLanguage') : fmt.language(command.language)
            }
          />
        ))}
      </div>
      <CommandButton command={cancel} label={t('common:cancel')} tone="quiet" />
    </fieldset>
  )
}

function chooser(id: string, code: string, run: () => void): BoundCommand {
  return { type: 'press', scope: 'chooser', id, bindings: [{ code }], enabled: () => true, run }
}
