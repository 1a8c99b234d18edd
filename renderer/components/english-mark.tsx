import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Localized } from '../../shared/contracts/http/common.ts'
import { useLanguage } from '../lib/i18n/use-language.ts'
import styles from './english-mark.module.css'

const ENGLISH = 'en'

/** Beside a name that the team wrote in several languages, when the reader's is not one of them. */
export function EnglishMark({ of: texts }: { readonly of: Localized }): ReactNode {
  const { t } = useTranslation('policy')
  const language = useLanguage()
  if (language === ENGLISH || texts[language] !== undefined) return null
  return (
    <abbr className={styles.mark} title={t('inEnglish')}>
      {ENGLISH}
    </abbr>
  )
}
