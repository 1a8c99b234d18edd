import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TextPiece } from '../lib/control-characters.ts'
import { useFmt } from '../lib/fmt/use-fmt.ts'
import styles from './text-chip.module.css'

/** What stands in a text's place where it would do something else than be read. */
export function TextChip({ piece }: { readonly piece: Exclude<TextPiece, { type: 'text' }> }): ReactNode {
  const { t } = useTranslation('review')
  const fmt = useFmt()
  const more = piece.type === 'marks' ? `+${fmt.number(piece.count)}` : ''
  return piece.type === 'marks' ? (
    <span className={styles.chip} title={t('stage.marks', { count: piece.count })}>
      {more}
    </span>
  ) : (
    <span className={styles.chip} title={t('stage.control', { name: piece.name, code: piece.code })}>
      {piece.name}
    </span>
  )
}
