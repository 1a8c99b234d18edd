import { Eye, EyeOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyCap } from '../../../commands/key-cap.tsx'
import { cx } from '../../../lib/cx.ts'
import { useLevelHere } from './on-stage.ts'
import styles from './picture.module.css'

/** Says that something is hidden, and by which key it is shown; while it is shown, how far. */
export function VeilWords(): ReactNode {
  const { t } = useTranslation(['review', 'common', 'decision'])
  const level = useLevelHere()
  if (level !== 'veil') {
    return (
      <span className={cx(styles.state, styles.open)}>
        <Eye size={14} aria-hidden="true" />
        {t('media.revealing', { level: t(`common:revealLevel.${level}`) })}
      </span>
    )
  }
  return (
    <span className={styles.state}>
      <EyeOff size={14} aria-hidden="true" />
      {t('media.veiled')}
      <KeyCap binding={{ code: 'Space' }} quiet />
      {t('decision:reveal')}
    </span>
  )
}
