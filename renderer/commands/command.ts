import type { Binding } from '../../shared/contracts/ipc/keys.ts'

/** Where a command works. Two commands of one scope never share a binding; the app's work on every screen. */
export const SCOPES = ['app', 'sign_in', 'queues', 'review', 'chooser', 'list', 'settings'] as const
export type Scope = (typeof SCOPES)[number]

interface CommandBase<Context> {
  /** Also the key of its label in the `commands` texts. */
  readonly id: string
  readonly scope: Scope
  /** None: it is reached from the palette or a button. */
  readonly bindings: readonly Binding[]
  /** False: the key does nothing, the button is dimmed and the palette leaves it out. */
  readonly enabled: (context: Context) => boolean
  /** False: the organisation does not have it, and no list of keys tells of it; absent: everybody has it. */
  readonly offered?: (context: Context) => boolean
  /** True where holding the key down may act again: moving and scrolling, never deciding. */
  readonly repeats?: true
  /** True for the few that also work while somebody types. */
  readonly inTextFields?: true
  /** True where the palette would be the wrong place: moving in a list, for one. */
  readonly keysOnly?: true
}

/** Acts when the key goes down. */
export interface PressCommand<Context> extends CommandBase<Context> {
  readonly type: 'press'
  readonly run: (context: Context) => void
}

/**
 * Acts while a key or a button is down; `end` is called exactly once for every `begin`, whatever ends it. It has
 * no `run`: only the key dispatch begins it, since a click that began it would have nothing that ends it.
 */
export interface HoldCommand<Context> extends CommandBase<Context> {
  readonly type: 'hold'
  /** True where one press begins it and the next ends it, if nothing else has: every end of a hold is one of it. */
  readonly latches?: true
  readonly begin: (context: Context) => void
  readonly end: (context: Context) => void
}

/** One object that hotkey, button, palette and cheat sheet all use. */
export type Command<Context> = PressCommand<Context> | HoldCommand<Context>

/** A command with its context filled in, so that whoever runs it need not know what it works on. */
export type BoundCommand = Command<void>

export function bindCommand<Context>(command: Command<Context>, context: Context): BoundCommand {
  const conditions = {
    enabled: () => command.enabled(context),
    offered: () => command.offered?.(context) ?? true,
  }
  return command.type === 'hold'
    ? { ...command, ...conditions, begin: () => command.begin(context), end: () => command.end(context) }
    : { ...command, ...conditions, run: () => command.run(context) }
}

export function bindCommands<Context>(
  commands: readonly Command<Context>[],
  context: Context,
): readonly BoundCommand[] {
  return commands.map((command) => bindCommand(command, context))
}
