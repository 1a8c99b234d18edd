import type { Binding } from '../../shared/contracts/ipc/keys.ts'

/** What the keyboard prints for each code, as `navigator.keyboard.getLayoutMap` says it. */
export type LayoutMap = ReadonlyMap<string, string>

/** What is drawn on a key cap. `local` is the glyph on a keyboard that is not Latin. */
export interface KeyLabel {
  readonly modifiers: readonly string[]
  readonly main: string
  readonly local: string | null
}

const NAMED: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Slash: '/',
  Comma: ',',
  Period: '.',
  Minus: '−',
  Equal: '+',
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  Semicolon: ';',
  Quote: "'",
  Backquote: '`',
}

/** The Latin name of a physical key: what is printed on the American keyboard. */
export function latinName(code: string): string {
  return NAMED[code] ?? code.replace(/^(?:Key|Digit)/, '')
}

const SPOKEN: Readonly<Record<string, string>> = { '⇧': 'Shift', '⌘': 'Cmd', '⌥': 'Option' }

/** A key in a line of text, where no cap can be drawn: `Z`, `Ctrl+K`. */
export function keyWords(label: KeyLabel): string {
  return [...label.modifiers.map((modifier) => SPOKEN[modifier] ?? modifier), label.main].join('+')
}

/** A key as `aria-keyshortcuts` wants it: English names, joined by `+`. */
export function keyShortcut(binding: Binding, layout: LayoutMap, isMac: boolean): string {
  const isNamed = /^(?:Arrow|Page|Escape$)/.test(binding.code)
  const main = isNamed ? binding.code : keyLabel(binding, layout, isMac).main
  return [
    ...(binding.mod ? [isMac ? 'Meta' : 'Control'] : []),
    ...(binding.alt ? ['Alt'] : []),
    ...(binding.shift ? ['Shift'] : []),
    // The sign itself would be read as the one that joins.
    main === '+' ? 'Plus' : main,
  ].join('+')
}

const isAscii = (text: string): boolean => /^[\x21-\x7e]$/.test(text)

/**
 * The layout's own character where it is ASCII (a French keyboard shows `Q` for KeyA), else the Latin letter
 * with the local glyph beside it (`A ฟ`), so that both the key and its place can be found.
 */
export function keyLabel(binding: Binding, layout: LayoutMap, isMac: boolean): KeyLabel {
  const modifiers = [
    ...(binding.mod ? [isMac ? '⌘' : 'Ctrl'] : []),
    ...(binding.alt ? [isMac ? '⌥' : 'Alt'] : []),
    ...(binding.shift ? ['⇧'] : []),
  ]
  const latin = latinName(binding.code)
  const printed = layout.get(binding.code)
  if (printed === undefined || !/^(?:Key|Digit)/.test(binding.code))
    return { modifiers, main: latin, local: null }
  // A digit's place is counted, so it keeps its number where the layout prints another sign on it.
  if (isAscii(printed) && binding.code.startsWith('Key'))
    return { modifiers, main: printed.toUpperCase(), local: null }
  return isAscii(printed)
    ? { modifiers, main: latin, local: null }
    : { modifiers, main: latin, local: printed }
}
