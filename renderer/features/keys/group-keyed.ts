import type { Scope } from '../../commands/command.ts'
import type { Keyed } from '../../commands/keymap.ts'

export interface KeyedGroup {
  readonly name: Scope | 'media'
  readonly commands: readonly Keyed[]
}

/** Commands by where they work; sound and video apart, since they are many. */
export function groupKeyed(all: readonly Keyed[]): readonly KeyedGroup[] {
  const groups = new Map<KeyedGroup['name'], Keyed[]>()
  for (const command of all) {
    const name = command.id.startsWith('media.') ? 'media' : command.scope
    groups.set(name, [...(groups.get(name) ?? []), command])
  }
  return [...groups].map(([name, commands]) => ({ name, commands }))
}
