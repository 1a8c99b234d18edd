import { type ReactNode, useEffect, useRef } from 'react'
import styles from './ask.module.css'
import button from './button.module.css'

interface Answer {
  readonly words: string
  readonly looks: 'plain' | 'main' | 'danger'
  readonly onGive: () => void
  /** While an answer is carried out; it keeps its focus. */
  readonly busy?: boolean
  /** Enter gives this one. */
  readonly isFirst?: boolean
}

interface AskProps {
  readonly answers: readonly Answer[]
  readonly children: ReactNode
}

/** The inside of a dialog that asks: what it is about, then the answers. */
export function Ask({ answers, children }: AskProps): ReactNode {
  const first = useRef<HTMLButtonElement>(null)
  // Mounted inside the dialog, so that it has the focus before the dialog looks for a first control.
  useEffect(() => first.current?.focus(), [])
  return (
    <div className={styles.ask}>
      {children}
      <div className={styles.answers}>
        {answers.map(({ words, looks, onGive, busy = false, isFirst = false }) => (
          <button
            key={looks}
            type="button"
            className={button[looks]}
            ref={isFirst ? first : null}
            aria-disabled={busy}
            onClick={onGive}
          >
            {words}
          </button>
        ))}
      </div>
    </div>
  )
}
