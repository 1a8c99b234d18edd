import type { Command } from './command.ts'
import { useBoundCommands } from './use-screen-commands.ts'

/** What the keys of a list of lines work on. */
export interface ListKeys {
  readonly move: (by: 1 | -1) => void
  readonly canAct: () => boolean
  readonly act: () => void
  readonly canDismiss: () => boolean
  readonly dismiss: () => void
}

export const LIST_COMMANDS: readonly Command<ListKeys>[] = [
  {
    type: 'press',
    scope: 'list',
    id: 'list.next',
    bindings: [{ code: 'ArrowDown' }, { code: 'KeyJ' }],
    enabled: () => true,
    run: (keys) => keys.move(1),
    repeats: true,
    keysOnly: true,
  },
  {
    type: 'press',
    scope: 'list',
    id: 'list.previous',
    bindings: [{ code: 'ArrowUp' }, { code: 'KeyK' }],
    enabled: () => true,
    run: (keys) => keys.move(-1),
    repeats: true,
    keysOnly: true,
  },
  {
    type: 'press',
    scope: 'list',
    id: 'list.act',
    bindings: [{ code: 'Enter' }],
    enabled: (keys) => keys.canAct(),
    run: (keys) => keys.act(),
    keysOnly: true,
  },
  {
    type: 'press',
    scope: 'list',
    id: 'list.dismiss',
    bindings: [{ code: 'Delete' }, { code: 'Backspace' }],
    enabled: (keys) => keys.canDismiss(),
    run: (keys) => keys.dismiss(),
    keysOnly: true,
  },
]

/** Arrow keys, Enter and Delete for a list of lines. */
export function useListCommands(keys: ListKeys): void {
  useBoundCommands(LIST_COMMANDS, keys)
}
