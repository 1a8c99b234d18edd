import { Fragment, memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Binding } from '../../shared/contracts/ipc/keys.ts'
import { cx } from '../lib/cx.ts'
import styles from './key-cap.module.css'
import { keyLabel } from './key-labels.ts'
import { chordOf } from './key-press.ts'
import { useLayoutMap } from './layout-map.ts'

export const IS_MAC = typeof navigator !== 'undefined' && /mac/i.test(navigator.userAgent)

interface KeyCapProps {
  readonly binding: Binding
  readonly quiet?: boolean
}

/** A key as it is printed on this keyboard. */
export const KeyCap = memo(
  KeyCapView,
  (a, b) => chordOf(a.binding) === chordOf(b.binding) && a.quiet === b.quiet,
)

function KeyCapView({ binding, quiet = false }: KeyCapProps): ReactNode {
  const layout = useLayoutMap()
  const { t } = useTranslation('common')
  const label = keyLabel(binding, layout, IS_MAC)
  const main =
    binding.code === 'Space' ? t('keys.space') : binding.code === 'Enter' ? t('keys.enter') : label.main
  return (
    <span className={cx(styles.keys, quiet && styles.quiet)} aria-hidden="true">
      {label.modifiers.map((modifier) => (
        <Fragment key={modifier}>
          <kbd className={styles.cap}>{modifier}</kbd>
        </Fragment>
      ))}
      <kbd className={styles.cap}>
        {main}
        {label.local !== null && <span className={styles.local}>{label.local}</span>}
      </kbd>
    </span>
  )
}
