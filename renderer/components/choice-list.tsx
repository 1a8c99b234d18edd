import { RadioGroup } from 'radix-ui'
import type { ReactNode } from 'react'
import styles from './choice-list.module.css'

interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly hint?: string
  /** Where the label is in another language than the interface. */
  readonly lang?: string
}

interface ChoiceListProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly choices: readonly Choice<Value>[]
  readonly onChange: (value: Value) => void
  /** `row`: short choices side by side. */
  readonly layout?: 'column' | 'row'
}

/** One of a few, by arrow keys; the choice is made by moving to it. */
export function ChoiceList<Value extends string>(props: ChoiceListProps<Value>): ReactNode {
  const { label, value, choices, onChange, layout = 'column' } = props
  return (
    <RadioGroup.Root
      className={styles[layout]}
      aria-label={label}
      value={value}
      onValueChange={(next) => {
        const choice = choices.find((one) => one.value === next)
        if (choice !== undefined) onChange(choice.value)
      }}
    >
      {choices.map((choice) => (
        <RadioGroup.Item
          key={choice.value}
          value={choice.value}
          className={styles.choice}
          onKeyDown={(event) => {
            // In a form Enter belongs to the form.
            if (event.key === 'Enter') event.currentTarget.closest('form')?.requestSubmit()
          }}
        >
          <span className={styles.dot} aria-hidden="true" />
          <span className={styles.words}>
            <span lang={choice.lang}>{choice.label}</span>
            {choice.hint !== undefined && <span className={styles.hint}>{choice.hint}</span>}
          </span>
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  )
}
