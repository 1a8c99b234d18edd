import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { assertNever } from '../../shared/lib/assert-never.ts'
import type { TextPiece } from '../lib/control-characters.ts'
import { useFmt } from '../lib/fmt/use-fmt.ts'
import styles from './text-chip.module.css'

/** What stands in a text's place where it would do something else than be read. */
export function TextChip({ piece }: { readonly piece: Exclude<TextPiece, { type: 'text' }> }): ReactNode {
  const { t } = useTranslation('review')
  const fmt = useFmt()
  switch (piece.type) {
    case 'marks': {
      const sign = `+${fmt.number(piece.count)}`
      return (
        <span className={styles.chip} title={t('stage.marks', { count: piece.count })}>
          {sign}
        </span>
      )
    }
    case 'control': {
      const times = piece.count === 1 ? '' : `×${fmt.number(piece.count)}`
      return (
        <span className={styles.chip} title={t('stage.control', { name: piece.name, code: piece.code })}>
          {piece.name}
          {times}
        </span>
      )
    }
    case 'more':
      return <span className={styles.chip}>{t('stage.moreControls', { count: piece.count })}</span>
    default:
      return assertNever(piece)
  }
}
