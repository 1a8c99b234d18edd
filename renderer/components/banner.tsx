import type { ReactNode } from 'react'
import { cx } from '../lib/cx.ts'
import styles from './banner.module.css'

/** One line at the lower edge. It lies over the edge's own free room, so that nothing moves when it comes. */
export function Banner({
  tone,
  text,
}: {
  readonly tone: 'note' | 'danger'
  readonly text: string
}): ReactNode {
  return (
    <p className={cx(styles.banner, styles[tone])} role="status" title={text}>
      {text}
    </p>
  )
}
