import type { KeyboardEvent, ReactNode } from 'react'
import styles from './settings-screen.module.css'

interface StepperProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly value: number
  readonly range: { readonly least: number; readonly most: number }
  /** The value as it is read. */
  readonly words: string
  readonly move: (by: 1 | -1) => void
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }

/** A value with its name, moved by the arrow keys. */
export function Stepper({ label, hint, value, range, words, move }: StepperProps): ReactNode {
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = STEPS[event.code]
    if (by === undefined) return
    event.preventDefault()
    move(by)
  }
  return (
    <div className={styles.number}>
      <p className={styles.label}>
        {label}
        {hint !== undefined && <span className={styles.hint}>{hint}</span>}
      </p>
      <div
        className={styles.stepper}
        role="spinbutton"
        aria-label={label}
        aria-valuemin={range.least}
        aria-valuemax={range.most}
        aria-valuenow={value}
        aria-valuetext={words}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <Step sign="−" onClick={() => move(-1)} />
        <span className={styles.value}>{words}</span>
        <Step sign="+" onClick={() => move(1)} />
      </div>
    </div>
  )
}

function Step({ sign, onClick }: { readonly sign: string; readonly onClick: () => void }): ReactNode {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.step}
      aria-hidden="true"
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      {sign}
    </button>
  )
}
