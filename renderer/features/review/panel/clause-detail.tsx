import type { ReactNode, Ref } from 'react'
import { useTranslation } from 'react-i18next'
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
  readonly ref: Ref<HTMLDivElement>
}

/** The rule, how to apply it, and examples, in the reader's language where there is one. */
export function ClauseDetail({ entry, ref }: ClauseDetailProps): ReactNode {
  const { t } = useTranslation(['policy', 'decision'])
  const fmt = useFmt()
  const language = useLanguage()
  const localized = useLocalized()
  const { clause, policy } = entry
  const { text, lang, caution } = clauseText(clause, language)
  return (
    <div
      className={styles.detail}
      lang={lang}
      data-clause-id={clause.id}
      data-caution={caution ?? 'none'}
      ref={ref}
    >
      {caution !== null && (
        <p className={styles.caution} lang={language}>
          {caution === 'english' ? t('inEnglish') : t('outdated')}
        </p>
      )}
      <p className={styles.path}>
        <span>{localized(policy.title)}</span>
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
    </div>
  )
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
