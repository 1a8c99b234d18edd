import { memo, type ReactNode, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ContentText } from '../../../components/content-text.tsx'
import { TextChip } from '../../../components/text-chip.tsx'
import type { Mark, TextMarks } from '../../../data/reading.ts'
import { useSetting, useText } from '../../../stores/services.ts'
import { highlight } from './highlights.ts'
import styles from './item-text.module.css'
import { piecesOf, stretchesOf } from './pieces.ts'
import { useReadingHere } from './reading-context.ts'

interface ItemTextProps {
  readonly text: string
  /** False where there is no room for a second line: a name, a row of a list. */
  readonly showConverted?: boolean
}

/**
 * A text of the item: its marked terms are highlighted, its slurs masked, its control characters chips, and
 * Zawgyi stands converted below it. The element around it carries `lang` and `dir="auto"`.
 */
export const ItemText = memo(function ItemText({ text, showConverted = true }: ItemTextProps): ReactNode {
  const { reading } = useReadingHere()
  const marks = reading.texts.get(text)
  if (marks === undefined) return <ContentText text={text} />
  return <ReadText text={text} marks={marks} showConverted={showConverted} />
})

interface ReadTextProps {
  readonly text: string
  readonly marks: TextMarks
  readonly showConverted: boolean
}

function ReadText({ text, marks, showConverted }: ReadTextProps): ReactNode {
  const { t } = useTranslation('review')
  const { converted } = marks
  return (
    <>
      <MarkedText text={text} marks={marks.marks} />
      {converted !== null && showConverted && (
        <span className={styles.converted} lang="my" data-testid="converted">
          <span className={styles.tag}>{t('text.converted')}</span>
          <MarkedText text={converted.text} marks={converted.marks} />
        </span>
      )}
    </>
  )
}

interface MarkedTextProps {
  readonly text: string
  readonly marks: readonly Mark[]
}

function MarkedText({ text, marks }: MarkedTextProps): ReactNode {
  const { t } = useTranslation('review')
  const { jobId } = useReadingHere()
  const isUnmasked = useText((state) => jobId !== null && state.unmasked === jobId)
  const masksSlurs = useSetting('maskSlurs')
  const isMasked = masksSlurs && !isUnmasked
  const box = useRef<HTMLSpanElement>(null)
  const pieces = useMemo(() => piecesOf(text, marks, isMasked), [text, marks, isMasked])
  useEffect(() => {
    // After the paint: the item is laid out before its key, so nothing here waits for a highlight.
    if (box.current === null) return
    return highlight([...box.current.childNodes], stretchesOf(pieces, marks))
  }, [pieces, marks])
  return (
    <span ref={box}>
      {pieces.map((piece) => {
        if (piece.type === 'text') return piece.text
        if (piece.type !== 'masked') return <TextChip key={`${piece.type}${piece.start}`} piece={piece} />
        return (
          <span key={piece.start} className={styles.masked} data-masked title={t('text.masked')}>
            {piece.dots}
          </span>
        )
      })}
    </span>
  )
}
