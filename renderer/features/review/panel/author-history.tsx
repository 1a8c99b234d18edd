import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Item } from '../../../../shared/contracts/http/item.ts'
import { cx } from '../../../lib/cx.ts'
import { useFmt } from '../../../lib/fmt/use-fmt.ts'
import { useNow } from '../../../lib/ticker.ts'
import { ItemText } from '../text/item-text.tsx'
import styles from './why-panel.module.css'

/** How many earlier decisions are shown; the count says how many there are. */
const SHOWN = 6

/** Who made it, and what was decided about them before. */
export function AuthorHistory({ author }: { readonly author: Item['author'] }): ReactNode {
  const { t } = useTranslation('review')
  const fmt = useFmt()
  const now = useNow()
  const { displayName, createdAt, followers, strikes, history = [] } = author
  return (
    <div className={styles.group}>
      <h3 className={styles.name}>{t('why.author')}</h3>
      <p className={styles.line}>
        <span className={styles.strong} dir="auto">
          <ItemText text={displayName ?? author.id} showConverted={false} />
        </span>
        {strikes !== undefined && strikes > 0 && (
          <span className={styles.strikes}>{t('why.strikes', { count: strikes })}</span>
        )}
      </p>
      {(createdAt !== undefined || followers !== undefined) && (
        <p className={cx(styles.line, styles.detail)}>
          {createdAt !== undefined && (
            <span>{t('why.authorSince', { time: fmt.relative(Date.parse(createdAt), now) })}</span>
          )}
          {followers !== undefined && (
            <span>{t('why.followers', { count: followers, formatted: fmt.number(followers) })}</span>
          )}
        </p>
      )}
      {history.slice(0, SHOWN).map((entry) => (
        <p key={`${entry.at}:${entry.clauseId ?? ''}`} className={styles.line}>
          <span className={styles[entry.outcome]}>{t(`outcome.${entry.outcome}`)}</span>
          <span className={styles.detail}>{entry.clauseId}</span>
          <span className={styles.figure}>{fmt.relative(Date.parse(entry.at), now)}</span>
        </p>
      ))}
      {history.length === 0 && <p className={cx(styles.line, styles.detail)}>{t('why.noHistory')}</p>}
    </div>
  )
}
