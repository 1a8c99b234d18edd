import { useMemo } from 'react'
import { type BoundCommand, bindCommands, type Command } from './command.ts'
import { useCommands } from './use-commands.ts'

/** Offers a table of commands on a context that stays the same, and hands them back by id for buttons. */
export function useBoundCommands<Context>(
  table: readonly Command<Context>[],
  context: Context,
): (id: string) => BoundCommand {
  const bound = useMemo(() => bindCommands(table, context), [table, context])
  const offered = useCommands(bound)
  return useMemo(() => {
    const byId = new Map(offered.map((command) => [command.id, command]))
    return (id) => {
      const command = byId.get(id)
      if (command === undefined) throw new Error(`no command ${id} on this screen`)
      return command
    }
  }, [offered])
}
