import { type Binding, type KeySettings, MOST_BINDINGS } from '../../shared/contracts/ipc/keys.ts'
import type { Scope } from './command.ts'
import { chordOf, isHeardWhileTyping } from './key-press.ts'

/** A command as far as its keys go. */
export interface Keyed {
  readonly id: string
  readonly scope: Scope
  /** Its own keys, before anybody changed them. */
  readonly bindings: readonly Binding[]
  /** Works while somebody types, so it has no key that types. */
  readonly inTextFields?: true
}

/** Where something is chosen or decided; on the sign-in screen letters are typed anyway. */
const MODIFIED: readonly Scope[] = ['app', 'queues', 'review', 'chooser', 'list', 'settings']
/** Codes that are no keys of their own, or belong to the system or to moving between fields. */
const UNUSABLE =
  /^(?:Control|Shift|Alt|Meta|OS|Fn|CapsLock|NumLock|ScrollLock|ContextMenu|Tab$|PrintScreen|F1[12]$)/
/** Text editing and the window keep these, whatever a person would like. */
const RESERVED = new Set(
  ['KeyA', 'KeyC', 'KeyV', 'KeyX', 'KeyQ', 'KeyW', 'KeyR'].map((code) => chordOf({ code, mod: true })),
)

function isSingle({ code, mod, alt, shift }: Binding): boolean {
  return !mod && !alt && !shift && /^(?:Key|Digit)/.test(code)
}

/** The keys that a command has now: a person's, else its own, with Alt where single keys need a modifier. */
export function keysNow(command: Keyed, settings: KeySettings): readonly Binding[] {
  const keys = settings.bindings[command.id] ?? command.bindings
  if (!settings.needsModifier || !MODIFIED.includes(command.scope)) return keys
  return keys.map((key) => (isSingle(key) ? { ...key, alt: true } : key))
}

/** True when the key cannot be given to any command. Ctrl+Alt is AltGr on Windows. */
export function isUnusable(key: Binding): boolean {
  return (
    key.code === '' ||
    UNUSABLE.test(key.code) ||
    (key.mod === true && key.alt === true) ||
    RESERVED.has(chordOf(key))
  )
}

/** True when this command cannot have the key, though another one may. */
export function isUnusableFor(command: Keyed, key: Binding): boolean {
  return isUnusable(key) || (command.inTextFields === true && !isHeardWhileTyping(key))
}

/** Two commands of one scope never share a key, and the app's are heard in every scope. */
function meets(a: Scope, b: Scope): boolean {
  return a === b || a === 'app' || b === 'app'
}

/** The other commands that this key would also mean where `command` works. */
export function holdersOf(
  all: readonly Keyed[],
  settings: KeySettings,
  command: Keyed,
  key: Binding,
): readonly Keyed[] {
  const wanted = actingChord(command, settings, key)
  return all.filter(
    (other) =>
      other.id !== command.id &&
      meets(other.scope, command.scope) &&
      keysNow(other, settings).some((one) => chordOf(one) === wanted),
  )
}

/** What the key will be pressed as: with the modifier that single keys may need. Keys are compared by this alone. */
function actingChord(command: Keyed, { needsModifier }: KeySettings, key: Binding): string {
  return keysNow({ ...command, bindings: [key] }, { bindings: {}, needsModifier })
    .map(chordOf)
    .join()
}

/** Gives a command these keys, or its own back; what equals its own is not kept. */
export function withKeys(
  settings: KeySettings,
  command: Keyed,
  keys: readonly Binding[] | null,
): KeySettings {
  const { [command.id]: _, ...others } = settings.bindings
  const same = keys?.map(chordOf).join(' ') === command.bindings.map(chordOf).join(' ')
  if (keys === null || same) return { ...settings, bindings: others }
  return { ...settings, bindings: { ...others, [command.id]: keys.slice(0, MOST_BINDINGS) } }
}

/** Gives a command one more key, first of its keys, and takes it from whoever had it. */
export function withNewKey(
  all: readonly Keyed[],
  settings: KeySettings,
  command: Keyed,
  key: Binding,
): KeySettings {
  const wanted = actingChord(command, settings, key)
  const without = (one: Keyed, from: KeySettings): readonly Binding[] =>
    (from.bindings[one.id] ?? one.bindings).filter((mine) => actingChord(one, settings, mine) !== wanted)
  const freed = holdersOf(all, settings, command, key).reduce(
    (rest, holder) => withKeys(rest, holder, without(holder, rest)),
    settings,
  )
  return withKeys(freed, command, [key, ...without(command, freed).slice(0, MOST_BINDINGS - 1)])
}
