import { describe, expect, it } from 'vitest'
import { ALL_COMMANDS } from '../../../../renderer/app/all-commands.ts'
import { chordOf } from '../../../../renderer/commands/key-press.ts'
import {
  holdersOf,
  isUnusable,
  type Keyed,
  keysNow,
  withKeys,
  withNewKey,
} from '../../../../renderer/commands/keymap.ts'
import { faultsOf, keymapText, readKeymap } from '../../../../renderer/commands/keymap-text.ts'
import { OWN_KEYS } from '../../../../shared/contracts/ipc/keys.ts'

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
})

describe('keys as text', () => {
  const mine = withNewKey(ALL_COMMANDS, OWN_KEYS, commandOf('review.escalate'), { code: 'KeyS' })

  it('are read back as they were written', () => {
    expect(readKeymap(keymapText(mine), ALL_COMMANDS)).toEqual({ ok: true, settings: mine })
  })

  it.each([
    ['no text of keys', 'hello', 'not_keys'],
    ['another version', keymapText(mine).replace('"teduhKeys": 1', '"teduhKeys": 2'), 'not_keys'],
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
})
