import { Command as Cmdk } from 'cmdk'
import type { KeyboardEvent, ReactNode, Ref } from 'react'
import { cx } from '../lib/cx.ts'
import { findScore } from '../lib/find.ts'
import styles from './find-list.module.css'

interface FindListProps {
  readonly label: string
  readonly placeholder: string
  /** Said when nothing fits. */
  readonly none: string
  readonly autoFocus: boolean
  readonly children: ReactNode
  readonly className?: string | undefined
  readonly search?: Ref<HTMLInputElement>
  /** The marked row, where the caller wants to know it. */
  readonly marked?: { readonly value: string; readonly onChange: (value: string) => void }
  readonly onKeyDown?: (event: KeyboardEvent) => void
  readonly onType?: (typed: string) => void
}

/** A list that is found in by typing: arrows move, Enter takes. */
export function FindList(props: FindListProps): ReactNode {
  const { label, placeholder, none, autoFocus, children, className, search, marked, onKeyDown, onType } =
    props
  return (
    <Cmdk
      className={cx(styles.list, className)}
      label={label}
      vimBindings={false}
      filter={(value, typed, keywords) => findScore(typed, keywords ?? [value])}
      onKeyDown={(event) => {
        // Held from the screen before, Enter would take the first row here: of the clauses, as a decision.
        if (event.key === 'Enter' && event.repeat) event.preventDefault()
        else onKeyDown?.(event)
      }}
      {...(marked === undefined ? {} : { value: marked.value, onValueChange: marked.onChange })}
      loop
    >
      <Cmdk.Input
        className={styles.search}
        placeholder={placeholder}
        autoFocus={autoFocus}
        {...(search === undefined ? {} : { ref: search })}
        {...(onType === undefined ? {} : { onValueChange: onType })}
      />
      <Cmdk.List className={styles.rows} label={label}>
        <Cmdk.Empty className={styles.none}>{none}</Cmdk.Empty>
        {children}
      </Cmdk.List>
    </Cmdk>
  )
}

interface FindGroupProps {
  readonly heading: ReactNode
  readonly children: ReactNode
}

export function FindGroup({ heading, children }: FindGroupProps): ReactNode {
  return (
    <Cmdk.Group heading={heading} className={styles.group}>
      {children}
    </Cmdk.Group>
  )
}

interface FindRowProps {
  /** One of its kind in the list. */
  readonly value: string
  /** What is searched in. */
  readonly keywords: readonly string[]
  readonly name: string
  /** Language of the name, where it is not the interface's. */
  readonly lang?: string
  readonly onTake: () => void
  /** Shown, and not to be taken. */
  readonly disabled?: boolean
  /** Beside the name, at the row's end. */
  readonly children?: ReactNode
}

export function FindRow(props: FindRowProps): ReactNode {
  const { value, keywords, name, lang, onTake, disabled = false, children } = props
  return (
    <Cmdk.Item
      value={value}
      keywords={[...keywords]}
      className={styles.row}
      disabled={disabled}
      onSelect={onTake}
    >
      <span className={styles.name} lang={lang}>
        {name}
      </span>
      {children}
    </Cmdk.Item>
  )
}

interface FindDetailProps {
  readonly lang?: string
  readonly children: ReactNode
}

/** A figure, a number of a rule or a key beside a row's name. */
export function FindDetail({ lang, children }: FindDetailProps): ReactNode {
  return (
    <span className={styles.detail} lang={lang}>
      {children}
    </span>
  )
}
