import type { Binding } from '../../shared/contracts/ipc/keys.ts'

/** What the guards need of a `KeyboardEvent`: real ones fit, and so do recorded ones. */
export interface KeyPress {
  readonly code: string
  readonly key: string
  readonly keyCode: number
  readonly repeat: boolean
  readonly isComposing: boolean
  readonly defaultPrevented: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly getModifierState: (key: string) => boolean
}

/** The code that an input method sends for every key it keeps to itself. */
const INPUT_METHOD_KEY_CODE = 229

/**
 * True when the key must not reach any command: it belongs to an input method, to a dead key, to a third
 * shift level, to the system, or was answered already.
 *
 * Windows reports AltGr as Ctrl+Alt, so nothing is ever bound to that pair.
 *
 * @param deadIsOurs see `isDeadOurs`
 */
export function isForeignKey(press: KeyPress, deadIsOurs = false): boolean {
  const isOwnDead = deadIsOurs && press.key === 'Dead'
  return (
    press.defaultPrevented ||
    press.code === '' ||
    press.code === 'Unidentified' ||
    press.isComposing ||
    (!isOwnDead && (press.keyCode === INPUT_METHOD_KEY_CODE || press.key === 'Dead')) ||
    press.key === 'Process' ||
    press.getModifierState('AltGraph') ||
    (press.ctrlKey && press.altKey) ||
    (press.ctrlKey && press.metaKey)
  )
}

/**
 * True where a dead key is a key like others: Option makes E, N, U, I and others dead on a Mac, and where nobody types
 * there is no letter for them to change.
 */
export function isDeadOurs(press: Pick<KeyPress, 'altKey'>, isMac: boolean, typing: boolean): boolean {
  return isMac && press.altKey && !typing
}

/** The number block's keys count as their twins in the main block. */
export function foldNumpad(code: string): string {
  const digit = /^Numpad([0-9])$/.exec(code)?.[1]
  if (digit !== undefined) return `Digit${digit}`
  switch (code) {
    case 'NumpadEnter':
      return 'Enter'
    case 'NumpadAdd':
      return 'Equal'
    case 'NumpadSubtract':
      return 'Minus'
    default:
      return code
  }
}

/** One string for each key with its modifiers: equal strings are the same key. */
export function chordOf(binding: Binding): string {
  return `${binding.mod ? 'mod+' : ''}${binding.alt ? 'alt+' : ''}${binding.shift ? 'shift+' : ''}${binding.code}`
}

/** The key of a press with its modifiers; a modifier that no binding has is left out. */
export function bindingOf(press: KeyPress, isMac: boolean): Binding {
  return {
    code: foldNumpad(press.code),
    ...((isMac ? press.metaKey : press.ctrlKey) && { mod: true as const }),
    ...(press.altKey && { alt: true as const }),
    ...(press.shiftKey && { shift: true as const }),
  }
}

/** True for keys that type nothing and move nothing in a text field. */
export function isHeardWhileTyping({ code, mod }: Binding): boolean {
  return mod === true || code === 'Escape' || /^F[0-9]{1,2}$/.test(code)
}

/**
 * The chord of a key press, or null when it carries a modifier that no binding has: Meta where Ctrl is the
 * command key, Ctrl where Meta is.
 */
export function chordOfPress(press: KeyPress, isMac: boolean): string | null {
  const stray = isMac ? press.ctrlKey : press.metaKey
  return stray ? null : chordOf(bindingOf(press, isMac))
}

const TEXT_ROLES = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton'])
/** Inputs that take no text: their keys may be commands. */
const PLAIN_INPUTS = new Set([
  'button',
  'checkbox',
  'radio',
  'range',
  'submit',
  'reset',
  'color',
  'file',
  'image',
])

/** True for every place where keys are text: there a verdict must never fire. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable) return true
  if (target instanceof HTMLInputElement) return !PLAIN_INPUTS.has(target.type)
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  const role = target.getAttribute('role')
  return role !== null && TEXT_ROLES.has(role)
}
