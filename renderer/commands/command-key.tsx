import type { ReactNode } from 'react'
import { KeyCap } from './key-cap.tsx'
import { keysNow } from './keymap.ts'
import { useCommandEnvironment, useKeySettings } from './use-commands.ts'

interface CommandKeyProps {
  readonly id: string
  readonly quiet?: boolean
}

/** The first key of a command, wherever it is spoken of; nothing when it has none. */
export function CommandKey({ id, quiet = false }: CommandKeyProps): ReactNode {
  const { keys } = useCommandEnvironment()
  const settings = useKeySettings()
  const command = keys.all.find((one) => one.id === id)
  const key = command === undefined ? undefined : keysNow(command, settings)[0]
  return key === undefined ? null : <KeyCap binding={key} quiet={quiet} />
}
