import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { splitControls } from '../lib/control-characters.ts'
import { useFmt } from '../lib/fmt/use-fmt.ts'
import styles from './content-text.module.css'

interface ContentTextProps {
  readonly text: string
}

/**
 * Reported text as it is, except that control characters are chips instead of doing what they say, and so are
 * marks without end on one letter. The
 * element around it carries `lang` and `dir="auto"`, which keeps its direction to itself.
 */
function ContentTextView({ text }: ContentTextProps): ReactNode {
  const { t } = useTranslation('review')
  const fmt = useFmt()
  const pieces = splitControls(text)
  if (pieces.length === 1 && pieces[0]?.type === 'text') return text
  let at = 0
  return pieces.map((piece) => {
    at += 1
    if (piece.type === 'text') return piece.text
    const isMarks = piece.type === 'marks'
    const label = isMarks
      ? t('stage.marks', { count: piece.count })
      : t('stage.control', { name: piece.name, code: piece.code })
    return (
      <span key={at} className={styles.chip} title={label}>
        {isMarks ? `+${fmt.number(piece.count)}` : piece.name}
      </span>
    )
  })
}

export const ContentText = memo(ContentTextView)
