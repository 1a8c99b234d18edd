import type { ReactNode } from 'react'
import styles from './spoken.module.css'

/** Words for a screen reader, where a sign says it to the eyes. */
export function Spoken({ children }: { readonly children: ReactNode }): ReactNode {
  return <span className={styles.spoken}>{children}</span>
}
