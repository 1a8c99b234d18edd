import { memo, type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { CommandKey } from '../../../commands/command-key.tsx'
import type { PreparedJob } from '../../../data/worker-contract.ts'
import { cx } from '../../../lib/cx.ts'
import { useLanguage } from '../../../lib/i18n/use-language.ts'
import { scrollByKey } from '../../../lib/scroll-by.ts'
import { clauseText } from '../../../stores/clause-text.ts'
import { useReview, useServices } from '../../../stores/services.ts'
import { likelyClauses, stepClause } from '../clause-actions.ts'
import { ClauseDetail } from './clause-detail.tsx'
import styles from './policy-panel.module.css'

/**
 * The likely clauses with their numbers, and the text of the one that is being read. With the focus here the arrow
 * keys go from clause to clause, and the keys for pages and ends move through the text.
 */
export const PolicyPanel = memo(function PolicyPanel({
  current,
}: {
  readonly current: PreparedJob | null
}): ReactNode {
  const { t } = useTranslation('policy')
  const services = useServices()
  const language = useLanguage()
  const policies = useReview((state) => state.policies)
  const selected = useReview((state) => state.selectedClause)
  const panel = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const detail = useRef<HTMLDivElement>(null)
  const likely = likelyClauses({ current, policies })
  const reading = likely.find(({ clause }) => clause.id === selected) ?? likely[0]

  useEffect(() => services.handles.policy.put({ focus: () => panel.current?.focus() }), [services])
  useEffect(() => {
    // Only after a key that moves through the list: asking for a place makes the browser lay out at once.
    if (selected === null) return
    const box = list.current
    box?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' })
    // The next item begins at the top again.
    return () => {
      if (box !== null) box.scrollTop = 0
    }
  }, [selected])

  return (
    <section
      className={styles.policy}
      data-testid="policy-panel"
      aria-label={t('title')}
      tabIndex={-1}
      ref={panel}
      onKeyDown={(event) => {
        // The text's own keys, while it has the focus.
        if (event.defaultPrevented) return
        if (event.code === 'Escape') {
          event.preventDefault()
          panel.current?.blur()
        } else if (event.code === 'ArrowDown' || event.code === 'ArrowUp') {
          event.preventDefault()
          stepClause(services, event.code === 'ArrowDown' ? 1 : -1)
        } else if (scrollByKey(detail.current, event.code)) event.preventDefault()
      }}
    >
      <h2 className={styles.heading}>
        {t('title')}
        {policies !== null && (
          <span className={styles.version}>{t('version', { version: policies.version })}</span>
        )}
      </h2>
      {policies === null && <p className={styles.none}>{t('none')}</p>}
      <ol className={styles.list} aria-label={t('likely')} ref={list}>
        {likely.map(({ clause }, place) => {
          const { text, lang } = clauseText(clause, language)
          return (
            <li key={clause.id}>
              <button
                type="button"
                tabIndex={-1}
                className={cx(styles.clause, clause === reading?.clause && styles.now)}
                aria-current={clause === reading?.clause}
                data-clause-id={clause.id}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => services.review.patch({ selectedClause: clause.id })}
              >
                <CommandKey id={`review.clause${place + 1}`} quiet />
                <span className={styles.title} lang={lang}>
                  {text.title}
                </span>
              </button>
            </li>
          )
        })}
      </ol>
      {reading !== undefined && <ClauseDetail detail={detail} entry={reading} />}
    </section>
  )
})
