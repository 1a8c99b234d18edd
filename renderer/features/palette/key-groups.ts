import type { Binding } from '../../../shared/contracts/ipc/keys.ts'
import type { BoundCommand, Scope } from '../../commands/command.ts'

/** One line of the cheat sheet: a command, or a row of numbered ones told as one. */
export interface KeyLine {
  /** Key of its label in the `commands` texts. */
  readonly id: string
  readonly keys: readonly Binding[]
  /** The last of a row whose first is `keys`. */
  readonly to: Binding | null
}

export interface KeyGroup {
  readonly name: Scope | 'media'
  readonly lines: readonly KeyLine[]
}

/** Numbered commands differ in their number only: nine lines of them would hide the others. */
const NUMBERED = /^(.*?)([1-9])$/

function addLine(lines: readonly KeyLine[], command: BoundCommand): readonly KeyLine[] {
  const row = NUMBERED.exec(command.id)?.[1]
  const before = lines.at(-1)
  const [binding] = command.bindings
  if (row !== undefined && before?.id === row && binding !== undefined) {
    return [...lines.slice(0, -1), { ...before, to: binding }]
  }
  return [...lines, { id: row ?? command.id, keys: command.bindings, to: null }]
}

/** Commands with keys that are to be had, by where they work; sound and video apart, since they are many. The app's come last. */
export function keyGroups(commands: readonly BoundCommand[]): readonly KeyGroup[] {
  const groups = new Map<KeyGroup['name'], readonly KeyLine[]>()
  const withKeys = commands.filter((command) => command.bindings.length > 0 && command.offered?.() !== false)
  const ordered = [
    ...withKeys.filter((one) => one.scope !== 'app'),
    ...withKeys.filter((one) => one.scope === 'app'),
  ]
  for (const command of ordered) {
    const name = command.id.startsWith('media.') ? 'media' : command.scope
    groups.set(name, addLine(groups.get(name) ?? [], command))
  }
  return [...groups].map(([name, lines]) => ({ name, lines }))
}
