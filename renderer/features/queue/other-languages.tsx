import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Queue } from '../../../shared/contracts/http/queues.ts'
import { LANGUAGE_LEVELS } from '../../../shared/domain/languages.ts'
import { useFmt } from '../../lib/fmt/use-fmt.ts'
import styles from './queue-screen.module.css'

/** How many languages are told before the line would be longer than anybody reads. */
const SHOWN = 4

/** What waits in the chosen queue for people who know other languages, and how many there are. */
export function OtherLanguages({ queue }: { readonly queue: Queue | null }): ReactNode {
  const { t } = useTranslation('queues')
  const fmt = useFmt()
  const others = (queue?.inOtherLanguages ?? []).slice(0, SHOWN).map(({ language, waiting, takers }) => {
    const levels = LANGUAGE_LEVELS.filter((level) => takers[level] > 0)
    return t('inOtherLanguages.one', {
      language: fmt.language(language),
      waiting,
      takers:
        levels.length === 0
          ? t('inOtherLanguages.nobody')
          : fmt.list(levels.map((level) => t(`inOtherLanguages.${level}`, { count: takers[level] }))),
    })
  })
  return (
    <p className={styles.others} data-testid="other-languages">
      {others.length > 0 && t('inOtherLanguages.title', { list: others.join(' · ') })}
    </p>
  )
}
