import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import review from '../../../../locales/en/review.ts'
import type { PreparedJob } from '../../../data/worker-contract.ts'
import { keyed } from '../../../lib/keyed.ts'
import { ItemText } from '../text/item-text.tsx'
import { useContentLang } from '../text/reading-context.ts'
import { TIMED } from './element-timing.ts'
import styles from './text-stage.module.css'
import { useScroller } from './use-scroller.ts'

type FieldName = keyof typeof review.field

const hasLabel = (name: string): name is FieldName => Object.hasOwn(review.field, name)

/** Words at reading width, each field with its name. */
export function TextStage({ prepared }: { readonly prepared: PreparedJob }): ReactNode {
  const { t } = useTranslation('review')
  const { item } = prepared.job
  const box = useRef<HTMLDivElement>(null)
  useScroller(box)
  const fields = item.fields ?? []
  if (fields.length === 0) return <p className={styles.none}>{t('stage.noText')}</p>
  return (
    <div className={styles.scroll} ref={box}>
      <div className={styles.text}>
        <TextFields prepared={prepared} />
      </div>
    </div>
  )
}

/** The item's fields, each with its name where there are several. */
export function TextFields({ prepared }: { readonly prepared: PreparedJob }): ReactNode {
  const { t } = useTranslation('review')
  const fields = prepared.job.item.fields ?? []
  const lang = useContentLang(prepared)
  return (
    <div className={styles.fields}>
      {keyed(fields, (field) => field.name).map(({ key, value: field }) => (
        <section key={key}>
          {fields.length > 1 && (
            <h2 className={styles.name}>{hasLabel(field.name) ? t(`field.${field.name}`) : field.name}</h2>
          )}
          <div className={styles.words} lang={lang} dir="auto" elementtiming={TIMED.text}>
            <ItemText text={field.text} />
          </div>
        </section>
      ))}
    </div>
  )
}
