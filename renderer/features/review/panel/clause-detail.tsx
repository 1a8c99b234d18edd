import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { EnglishMark } from '../../../components/english-mark.tsx'
import { ScrollRegion } from '../../../components/scroll-region.tsx'
import { cx } from '../../../lib/cx.ts'
import { useFmt } from '../../../lib/fmt/use-fmt.ts'
import { useLanguage } from '../../../lib/i18n/use-language.ts'
import { useLocalized } from '../../../lib/use-localized.ts'
import { clauseText } from '../../../stores/clause-text.ts'
import type { ClauseInPolicy } from '../rank-clauses.ts'
import styles from './policy-panel.module.css'

interface ClauseDetailProps {
  readonly entry: ClauseInPolicy
  /** What scrolls. */
  readonly detail: RefObject<HTMLElement | null>
}

/** The rule, how to apply it, and examples, in the reader's language where there is one. */
export function ClauseDetail({ entry, detail }: ClauseDetailProps): ReactNode {
  const { t } = useTranslation(['policy', 'decision'])
  const fmt = useFmt()
  const language = useLanguage()
  const localized = useLocalized()
  const { clause, policy } = entry
  useTopOfEach(clause.id, detail)
  const { text, lang, caution } = clauseText(clause, language)
  return (
    <ScrollRegion
      label={text.title}
      region={detail}
      className={styles.detail}
      lang={lang}
      leavable
      attributes={{ 'data-clause-id': clause.id, 'data-caution': caution ?? 'none' }}
    >
      {caution !== null && (
        <p className={styles.caution} lang={language}>
          {caution === 'english' ? t('inEnglish') : t('outdated')}
        </p>
      )}
      <p className={styles.path}>
        <span>
          {localized(policy.title)}
          <EnglishMark of={policy.title} />
        </span>
        <span>{clause.id}</span>
      </p>
      <p>{text.text}</p>
      <Part title={t('guidance')}>
        <p>{text.guidance}</p>
      </Part>
      <Examples title={t('violating')} examples={text.violating} sign="violating" />
      <Examples title={t('notViolating')} examples={text.notViolating} sign="notViolating" />
      {clause.defaultActions.length > 0 && (
        <Part title={t('defaultActions')}>
          <p>{fmt.list(clause.defaultActions.map((action) => t(`decision:action.${action}`)))}</p>
        </Part>
      )}
    </ScrollRegion>
  )
}

/**
 * Each clause begins at its top. The element stays, with the focus that may be in it, and its place is only set when
 * somebody has scrolled: asking for it would make the browser lay out at once, for every item.
 */
function useTopOfEach(clauseId: string, detail: RefObject<HTMLElement | null>): void {
  const scrolled = useRef<string | null>(null)
  useEffect(() => {
    const element = detail.current
    const note = (): void => {
      scrolled.current = clauseId
    }
    element?.addEventListener('scroll', note, { passive: true })
    return () => element?.removeEventListener('scroll', note)
  }, [clauseId, detail])
  useLayoutEffect(() => {
    if (scrolled.current === null || scrolled.current === clauseId) return
    scrolled.current = null
    detail.current?.scrollTo({ top: 0, behavior: 'instant' })
  }, [clauseId, detail])
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  const language = useLanguage()
  return (
    <div>
      <h3 className={styles.part} lang={language}>
        {title}
      </h3>
      {children}
    </div>
  )
}

interface ExamplesProps {
  readonly title: string
  readonly examples: readonly string[]
  readonly sign: 'violating' | 'notViolating'
}

function Examples({ title, examples, sign }: ExamplesProps): ReactNode {
  if (examples.length === 0) return null
  return (
    <Part title={title}>
      <ul className={cx(styles.examples, styles[sign])}>
        {examples.map((example) => (
          <li key={example}>{example}</li>
        ))}
      </ul>
    </Part>
  )
}
