import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { CONTENT_LANGUAGES, type ContentLanguage } from '../../../../shared/domain/languages.ts'
import type { BoundCommand } from '../../../commands/command.ts'
import { CommandButton } from '../../../commands/command-button.tsx'
import { CommandLayer } from '../../../commands/layer.tsx'
import { useCommands } from '../../../commands/use-commands.ts'
import type { PreparedJob } from '../../../data/worker-contract.ts'
import { useFmt } from '../../../lib/fmt/use-fmt.ts'
import { useReview, useServices } from '../../../stores/services.ts'
import styles from '../bar/verdict-bar.module.css'

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
    (): readonly BoundCommand[] => [
      ...languages.map(
        (language, place): BoundCommand => ({
          type: 'press',
          scope: 'chooser',
          id: `chooser.${place + 1}`,
          bindings: [{ code: ROW[place] ?? '' }],
          enabled: () => true,
          run: () => {
            const job = review.store.getState().current?.job
            if (job !== undefined) text.correct(job.id, language)
            review.patch({ chooser: null })
          },
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
    [languages, review, text],
  )
  useCommands(commands)
  return (
    <fieldset className={styles.reasons} aria-label={t('choose.language')} data-chooser="language">
      <p className={styles.question}>{t('choose.language')}</p>
      {commands.map((command, place) => {
        const language = languages[place]
        return (
          <CommandButton
            key={command.id}
            command={command}
            label={
              language === undefined
                ? t('common:cancel')
                : language === 'und'
                  ? t('review:text.unknownLanguage')
                  : fmt.language(language)
            }
            tone={language === undefined ? 'quiet' : 'plain'}
            className={language === undefined ? styles.cancel : undefined}
          />
        )
      })}
    </fieldset>
  )
}
