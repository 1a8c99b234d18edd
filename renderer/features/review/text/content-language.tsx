import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CommandKey } from '../../../commands/command-key.tsx'
import type { PreparedJob } from '../../../data/worker-contract.ts'
import { useFmt } from '../../../lib/fmt/use-fmt.ts'
import { useText } from '../../../stores/services.ts'
import styles from './content-language.module.css'

/**
 * The language that the source says, and beside it what the words look like when that is another one. The guess
 * is only shown: it is often wrong for romanised text. Also whether all of the words were looked through.
 */
export const ContentLanguage = memo(function ContentLanguage({
  prepared,
}: {
  readonly prepared: PreparedJob
}): ReactNode {
  const { t } = useTranslation('review')
  const fmt = useFmt()
  const { job, reading } = prepared
  const corrected = useText((state) => state.corrected.get(job.id))
  const declared = job.item.language
  const { guess } = reading.language
  // Said where the words are spoken of: masks and highlights are not all that there could be.
  const unread = !reading.isWhole && (
    <span className={styles.guess} data-testid="not-all-read">
      {t('text.notAllRead')}
    </span>
  )
  if (corrected !== undefined && corrected !== declared) {
    return (
      <>
        <span data-corrected={corrected}>
          {t('text.corrected', { language: fmt.language(corrected), declared: fmt.language(declared) })}
        </span>
        {unread}
      </>
    )
  }
  return (
    <>
      <span>{fmt.language(declared)}</span>
      {corrected === undefined && guess !== 'und' && guess !== declared && (
        <span className={styles.guess} data-guess={guess}>
          {t('text.readsLike', { language: fmt.language(guess) })}
          <CommandKey id="review.language" quiet />
        </span>
      )}
      {unread}
    </>
  )
})
