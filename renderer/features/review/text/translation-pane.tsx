import { Languages } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { JobId } from '../../../../shared/domain/ids.ts'
import { CommandKey } from '../../../commands/command-key.tsx'
import { ContentText } from '../../../components/content-text.tsx'
import { useFailureWords } from '../../../lib/failure-words.ts'
import { useFmt } from '../../../lib/fmt/use-fmt.ts'
import { keyed } from '../../../lib/keyed.ts'
import { useText } from '../../../stores/services.ts'
import type { Translation } from '../../../stores/text-store.ts'
import styles from './translation-pane.module.css'

/** A machine's words below the original, which stays where it is. Nothing until a key asks for it. */
export function TranslationPane({ jobId }: { readonly jobId: JobId }): ReactNode {
  const translation = useText((state) => state.translations.get(jobId))
  const isPutAway = useText((state) => state.putAway.has(jobId))
  if (translation === undefined || isPutAway) return null
  return (
    <section className={styles.pane} role="status" data-testid="translation" data-state={translation.state}>
      <h2 className={styles.head}>
        <Languages size={14} strokeWidth={2} aria-hidden="true" />
        <Heading translation={translation} />
        <CommandKey id="review.translate" quiet />
      </h2>
      {translation.state === 'here' &&
        keyed(translation.parts, (part) => part).map(({ key, value }) => (
          <p key={key} className={styles.words} lang={translation.into} dir="auto">
            <ContentText text={value} />
          </p>
        ))}
    </section>
  )
}

function Heading({ translation }: { readonly translation: Translation }): ReactNode {
  const { t } = useTranslation('review')
  const fmt = useFmt()
  const words = useFailureWords()
  switch (translation.state) {
    case 'asked':
      return t('text.translating')
    case 'failed':
      return t('text.notTranslated', { reason: words(translation.failure) })
    case 'here':
      return (
        <>
          {t('text.translation', { language: fmt.language(translation.into) })}
          {translation.isCut && <span className={styles.cut}>{t('text.translationCut')}</span>}
        </>
      )
  }
}
