import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Item } from '../../../../shared/contracts/http/item.ts'
import { EnglishMark } from '../../../components/english-mark.tsx'
import { useFmt } from '../../../lib/fmt/use-fmt.ts'
import { useNow } from '../../../lib/ticker.ts'
import { useLocalized } from '../../../lib/use-localized.ts'
import { useReview } from '../../../stores/services.ts'
import styles from './person-stage.module.css'
import { violationsByPolicy } from './violations-by-policy.ts'

/** Strikes, violations by policy, and every earlier decision that the source gave, newest first. */
export const PersonRecord = memo(function PersonRecord({
  author,
}: {
  readonly author: Item['author']
}): ReactNode {
  const { t } = useTranslation('review')
  const fmt = useFmt()
  const localized = useLocalized()
  const now = useNow()
  const policies = useReview((state) => state.policies)
  const { history = [], strikes = 0 } = author
  const violations = violationsByPolicy(history, policies)
  return (
    <>
      {strikes > 0 && <p className={styles.strikes}>{t('why.strikes', { count: strikes })}</p>}
      {violations.length > 0 && (
        <section data-testid="violations-by-policy">
          <h2 className={styles.heading}>{t('person.byPolicy')}</h2>
          {violations.map(({ policy, count }) => (
            <p key={policy?.id ?? ''} className={styles.line}>
              <span>
                {policy === null ? t('person.elsewhere') : localized(policy.title)}
                {policy !== null && <EnglishMark of={policy.title} />}
              </span>
              <span className={styles.figure}>{fmt.number(count)}</span>
            </p>
          ))}
        </section>
      )}
      <section>
        <h2 className={styles.heading}>{t('person.history')}</h2>
        {history.length === 0 && <p className={styles.none}>{t('why.noHistory')}</p>}
        {history.map((entry) => (
          <p key={`${entry.at}:${entry.clauseId ?? ''}`} className={styles.line}>
            <span>{t(`outcome.${entry.outcome}`)}</span>
            <span className={styles.none}>{entry.clauseId}</span>
            <span className={styles.figure}>{fmt.relative(Date.parse(entry.at), now)}</span>
          </p>
        ))}
      </section>
    </>
  )
})
