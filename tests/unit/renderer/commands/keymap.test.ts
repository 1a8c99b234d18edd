import { describe, expect, it } from 'vitest'
import { ALL_COMMANDS } from '../../../../renderer/app/all-commands.ts'
import { chordOf } from '../../../../renderer/commands/key-press.ts'
import {
  holdersOf,
  isUnusable,
  isUnusableFor,
  type Keyed,
  keysNow,
  withKeys,
  withNewKey,
} from '../../../../renderer/commands/keymap.ts'
import { faultsOf, keymapText, readKeymap } from '../../../../renderer/commands/keymap-text.ts'
import { type Binding, OWN_KEYS } from '../../../../shared/contracts/ipc/keys.ts'

function commandOf(id: string): Keyed {
  const command = ALL_COMMANDS.find((one) => one.id === id)
  if (command === undefined) throw new Error(`no command ${id}`)
  return command
}
const chordsOf = (id: string, settings = OWN_KEYS): readonly string[] =>
  keysNow(commandOf(id), settings).map(chordOf)

describe('changing a key', () => {
  it('gives a free key beside the ones that were there', () => {
    const settings = withNewKey(ALL_COMMANDS, OWN_KEYS, commandOf('review.escalate'), { code: 'KeyX' })
    expect(chordsOf('review.escalate', settings)).toEqual(['KeyX', 'KeyE'])
  })

  it('takes a key from whoever had it in the same scope, and leaves the others alone', () => {
    const settings = withNewKey(ALL_COMMANDS, OWN_KEYS, commandOf('review.escalate'), { code: 'KeyS' })
    expect(chordsOf('review.escalate', settings)).toEqual(['KeyS', 'KeyE'])
    expect(chordsOf('review.skip', settings)).toEqual([])
    expect(faultsOf(settings, ALL_COMMANDS)).toEqual([])
  })

  it('finds that the app’s keys are heard on every screen', () => {
    const holders = holdersOf(ALL_COMMANDS, OWN_KEYS, commandOf('review.escalate'), { code: 'KeyT' })
    expect(holders.map(({ id }) => id)).toEqual(['app.attention'])
  })

  it('shares a key between screens that are never up together', () => {
    expect(holdersOf(ALL_COMMANDS, OWN_KEYS, commandOf('queues.claim'), { code: 'KeyA' })).toEqual([])
  })

  it('forgets a change that leads back to the command’s own keys', () => {
    const skip = commandOf('review.skip')
    const changed = withKeys(OWN_KEYS, skip, [{ code: 'KeyX' }])
    expect(withKeys(changed, skip, [{ code: 'KeyS' }])).toEqual(OWN_KEYS)
    expect(withKeys(changed, skip, null)).toEqual(OWN_KEYS)
  })

  it.each([
    ['a lone modifier', { code: 'ShiftLeft' }],
    ['Tab, which moves between fields', { code: 'Tab' }],
    ['Ctrl+Alt, which is AltGr on Windows', { code: 'KeyA', mod: true, alt: true }],
    ['copying', { code: 'KeyC', mod: true }],
    ['a key without a code', { code: '' }],
  ] as const)('refuses %s', (_, key) => {
    expect(isUnusable(key)).toBe(true)
  })
})

describe('with a modifier for single keys', () => {
  const settings = { ...OWN_KEYS, needsModifier: true }

  it('lets letters and digits act with Alt, and leaves arrows, Space and chords as they are', () => {
    expect(chordsOf('review.noViolation', settings)).toEqual(['alt+KeyA'])
    expect(chordsOf('review.clause1', settings)).toEqual(['alt+Digit1'])
    expect(chordsOf('review.reveal', settings)).toEqual(['Space'])
    expect(chordsOf('review.undo', settings)).toEqual(['alt+KeyZ', 'mod+KeyZ'])
  })

  it('makes no two commands share a key', () => {
    expect(faultsOf(settings, ALL_COMMANDS)).toEqual([])
  })

  it.each([
    ['a letter', { code: 'KeyS' }],
    ['the letter with Alt, as it is pressed now', { code: 'KeyS', alt: true }],
  ] as const)('takes %s from whoever acts by it', (_, key) => {
    const taken = withNewKey(ALL_COMMANDS, settings, commandOf('review.escalate'), key)
    expect(chordsOf('review.escalate', taken)).toEqual(['alt+KeyS', 'alt+KeyE'])
    expect(chordsOf('review.skip', taken)).toEqual([])
    expect(faultsOf(taken, ALL_COMMANDS)).toEqual([])
  })
})

describe.each([false, true])('taking any key over, with Alt needed: %s', (needsModifier) => {
  const settings = { ...OWN_KEYS, needsModifier }
  /** Of each scope one, and keys that some of the others have. */
  const takers = [
    'review.escalate',
    'queues.claim',
    'list.act',
    'app.attention',
    'app.help',
    'settings.leave',
  ]
  const keys: readonly Binding[] = [
    { code: 'KeyS' },
    { code: 'KeyS', alt: true },
    { code: 'KeyC' },
    { code: 'KeyT' },
    { code: 'Digit1', alt: true },
    { code: 'ArrowDown' },
    { code: 'Escape' },
    { code: 'KeyK', mod: true },
  ]

  it.each(takers)('never leaves it with two commands: %s', (id) => {
    const command = commandOf(id)
    for (const key of keys.filter((one) => !isUnusableFor(command, one))) {
      const taken = withNewKey(ALL_COMMANDS, settings, command, key)
      expect(faultsOf(taken, ALL_COMMANDS), chordOf(key)).toEqual([])
    }
  })
})

describe('a command that works while somebody types', () => {
  const palette = commandOf('app.palette')

  it.each([
    ['a letter', { code: 'KeyP' }],
    ['a letter with Shift', { code: 'KeyP', shift: true }],
    ['a letter with Alt, which writes on a Mac', { code: 'KeyP', alt: true }],
    ['an arrow', { code: 'ArrowUp' }],
  ] as const)('is not given %s', (_, key) => {
    expect(isUnusableFor(palette, key)).toBe(true)
    expect(isUnusableFor(commandOf('app.attention'), key)).toBe(false)
    const faults = faultsOf(withKeys(OWN_KEYS, palette, [key]), ALL_COMMANDS)
    expect(faults.map(({ type }) => type)).toContain('unusable')
  })

  it.each([{ code: 'KeyP', mod: true }, { code: 'F2' }, { code: 'F2', shift: true }] as const)(
    'can have %j',
    (key) => expect(isUnusableFor(palette, key)).toBe(false),
  )
})

describe('keys as text', () => {
  const mine = withNewKey(ALL_COMMANDS, OWN_KEYS, commandOf('review.escalate'), { code: 'KeyS' })

  it('are read back as they were written', () => {
    expect(readKeymap(keymapText(mine), ALL_COMMANDS)).toEqual({ ok: true, settings: mine })
  })

  it.each([
    ['no text of keys', 'hello', 'no_text_of_keys'],
    ['a text of something else', '[1]', 'no_text_of_keys'],
    ['another version', keymapText(mine).replace('"teduhKeys": 1', '"teduhKeys": 2'), 'other_version'],
    ['a key that is none', keymapText(mine).replace('"KeyS"', '7'), 'not_keys'],
    [
      'a command that there is not',
      keymapText(mine).replace('review.escalate', 'review.escalat'),
      'unknown_command',
    ],
    ['a key that the system needs', keymapText(mine).replace('"KeyS"', '"Tab"'), 'unusable'],
    [
      'a key for two commands',
      keymapText(withKeys(OWN_KEYS, commandOf('review.escalate'), [{ code: 'KeyS' }])),
      'shared',
    ],
  ])('are refused whole for %s', (_, text, type) => {
    const read = readKeymap(text, ALL_COMMANDS)
    expect(read.ok ? [] : read.faults.map((fault) => fault.type)).toContain(type)
  })

  it('name the place that is wrong, and none of the parser’s words', () => {
    const wrong = keymapText(mine).replace('"KeyS"', '7').replace('"needsModifier"', '"needsAlt"')
    expect(readKeymap(wrong, ALL_COMMANDS)).toEqual({
      ok: false,
      faults: [
        { type: 'not_keys', where: 'bindings.review.escalate.0.code' },
        { type: 'not_keys', where: 'needsModifier' },
        { type: 'not_keys', where: 'needsAlt' },
      ],
    })
  })

  it('may name keys of the number block, which are pressed as their twins', () => {
    const text = keymapText(withKeys(OWN_KEYS, commandOf('review.escalate'), [{ code: 'Numpad0' }]))
    const read = readKeymap(text, ALL_COMMANDS)
    expect(read.ok && chordsOf('review.escalate', read.settings)).toEqual(['Digit0'])
  })

  it('that name a key of the number block and its twin for two commands are refused', () => {
    const text = keymapText(withKeys(OWN_KEYS, commandOf('review.escalate'), [{ code: 'Numpad1' }]))
    const read = readKeymap(text, ALL_COMMANDS)
    expect(read.ok ? [] : read.faults.map(({ type }) => type)).toEqual(['shared'])
  })
})
