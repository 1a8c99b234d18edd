import { type KeyboardEvent, type MouseEvent, memo, type ReactNode } from 'react'
import { Spoken } from '../components/spoken.tsx'
import { cx } from '../lib/cx.ts'
import type { BoundCommand } from './command.ts'
import styles from './command-button.module.css'
import { KeyCap } from './key-cap.tsx'
import { useCommandLabel } from './use-command-label.ts'
import { useKeyShortcuts } from './use-key-label.ts'

interface CommandButtonProps {
  readonly command: BoundCommand
  /** Instead of the command's own label; empty: the place is kept, and only a screen reader is told whose it is. */
  readonly label?: string
  readonly enabled?: boolean
  readonly tone?: 'plain' | 'strong' | 'quiet'
  readonly className?: string | undefined
  readonly testId?: string
  readonly children?: ReactNode
}

/** Keeps the focus where it is: a button that keeps it would take the next Space or Enter for itself. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault()
}

/** Held down, Enter would press the button again for the next item. */
function once(event: KeyboardEvent): void {
  if (event.repeat) event.preventDefault()
}

function CommandButtonView(props: CommandButtonProps): ReactNode {
  const { command, enabled = true, tone = 'plain', className, testId } = props
  const { label } = props
  const binding = command.bindings[0]
  const shortcuts = useKeyShortcuts(command.bindings)
  return (
    <button
      type="button"
      className={cx(styles.button, styles[tone], className)}
      data-testid={testId}
      data-command={command.id}
      disabled={!enabled}
      title={label}
      aria-keyshortcuts={shortcuts}
      onMouseDown={keepFocus}
      onKeyDown={once}
      onClick={() => {
        if (command.enabled()) command.run()
      }}
    >
      {binding !== undefined && <KeyCap binding={binding} quiet={tone === 'quiet'} />}
      <span className={styles.label}>{label ?? <OwnLabel id={command.id} />}</span>
      {label === '' && (
        <Spoken>
          <OwnLabel id={command.id} />
        </Spoken>
      )}
      {props.children}
    </button>
  )
}

function OwnLabel({ id }: { readonly id: string }): ReactNode {
  return useCommandLabel(id)
}

/** A command as a button, with its key. */
export const CommandButton = memo(CommandButtonView)
