import { memo, type ReactNode } from 'react'
import { Spoken } from '../components/spoken.tsx'
import { cx } from '../lib/cx.ts'
import type { BoundCommand } from './command.ts'
import styles from './command-button.module.css'
import { KeyCap } from './key-cap.tsx'
import { useCommandLabel } from './use-command-label.ts'
import { useKeyShortcuts } from './use-key-label.ts'
import { usePressing } from './use-pressing.ts'

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

function CommandButtonView(props: CommandButtonProps): ReactNode {
  const { command, enabled = true, tone = 'plain', className, testId } = props
  const { label } = props
  const binding = command.bindings[0]
  const shortcuts = useKeyShortcuts(command.bindings)
  const handlers = usePressing(command)
  return (
    <button
      type="button"
      className={cx(styles.button, styles[tone], className)}
      data-testid={testId}
      data-command={command.id}
      disabled={!enabled}
      title={label}
      aria-keyshortcuts={shortcuts}
      {...handlers}
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

/** A command as a button, with its key. One that is held acts while the button is held. */
export const CommandButton = memo(CommandButtonView)
