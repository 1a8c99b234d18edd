import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import review from '../../../../locales/en/review.ts'
import type { PreparedJob } from '../../../data/worker-contract.ts'
import { keyed } from '../../../lib/keyed.ts'
import { layOut } from '../../../stores/visible-media.ts'
import { ItemText } from '../text/item-text.tsx'
import { useContentLang } from '../text/reading-context.ts'
import { Pictures } from './pictures.tsx'
import styles from './text-stage.module.css'
import { useScroller } from './use-scroller.ts'
import { VeilWords } from './veil-words.tsx'

type FieldName = keyof typeof review.field

const hasLabel = (name: string): name is FieldName => Object.hasOwn(review.field, name)

/** Words at reading width, each field with its name, and the pictures that came with them. */
export function TextStage({ prepared }: { readonly prepared: PreparedJob }): ReactNode {
  const { t } = useTranslation('review')
  const { item } = prepared.job
  const box = useRef<HTMLDivElement>(null)
  useScroller(box)
  const fields = item.fields ?? []
  const { pictures } = layOut(item)
  return (
    <>
      {fields.length === 0 ? (
        <p className={styles.none}>{t('stage.noText')}</p>
      ) : (
        <div className={styles.scroll} ref={box}>
          <div className={styles.text}>
            <TextFields prepared={prepared} />
          </div>
        </div>
      )}
      {pictures.length > 0 && (
        <div className={styles.pictures}>
          <Pictures prepared={prepared} pictures={pictures} words={<VeilWords />} />
        </div>
      )}
    </>
  )
}

/** The fields of an item that is something else than text, in a box of their own; nothing when there are none. */
export function ScrolledFields({ prepared }: { readonly prepared: PreparedJob }): ReactNode {
  return (prepared.job.item.fields ?? []).length === 0 ? null : <FieldsBox prepared={prepared} />
}

function FieldsBox({ prepared }: { readonly prepared: PreparedJob }): ReactNode {
  const box = useRef<HTMLDivElement>(null)
  useScroller(box)
  return (
    <div className={styles.beside} ref={box}>
      <TextFields prepared={prepared} />
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
          <div className={styles.words} lang={lang} dir="auto">
            <ItemText text={field.text} />
          </div>
        </section>
      ))}
    </div>
  )
}
