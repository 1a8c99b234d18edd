import { Fragment, memo, type ReactNode } from 'react'
import type { Binding } from '../../shared/contracts/ipc/keys.ts'
import { Spoken } from '../components/spoken.tsx'
import { cx } from '../lib/cx.ts'
import styles from './key-cap.module.css'
import { keyWords } from './key-labels.ts'
import { chordOf } from './key-press.ts'
import { useKeyLabels } from './use-key-label.ts'

interface KeyCapProps {
  readonly binding: Binding
  readonly quiet?: boolean
  /** Where the cap is what is said, and not a hint beside it. */
  readonly spoken?: boolean
}

/** A key as it is printed on this keyboard. */
export const KeyCap = memo(
  KeyCapView,
  (a, b) => chordOf(a.binding) === chordOf(b.binding) && a.quiet === b.quiet && a.spoken === b.spoken,
)

function KeyCapView({ binding, quiet = false, spoken = false }: KeyCapProps): ReactNode {
  const label = useKeyLabels()(binding)
  const caps = (
    <span className={cx(styles.keys, quiet && styles.quiet)} aria-hidden="true">
      {label.modifiers.map((modifier) => (
        <Fragment key={modifier}>
          <kbd className={styles.cap}>{modifier}</kbd>
        </Fragment>
      ))}
      <kbd className={styles.cap}>
        {label.main}
        {label.local !== null && <span className={styles.local}>{label.local}</span>}
      </kbd>
    </span>
  )
  if (!spoken) return caps
  return (
    <>
      {caps}
      <Spoken>{keyWords(label)}</Spoken>
    </>
  )
}
