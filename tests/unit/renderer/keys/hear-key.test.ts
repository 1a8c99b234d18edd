import { expect, it } from 'vitest'
import { ALL_COMMANDS } from '../../../../renderer/app/all-commands.ts'
import type { KeyPress } from '../../../../renderer/commands/key-press.ts'
import { type Heard, hearKey, type Outcome } from '../../../../renderer/features/keys/hear-key.ts'
import { OWN_KEYS } from '../../../../shared/contracts/ipc/keys.ts'
import { aPress } from '../samples.ts'

const escalate = ALL_COMMANDS.filter(({ id }) => id === 'review.escalate')

function hear(press: KeyPress, heard: Heard = { type: 'nothing' }): Outcome {
  const [command] = escalate
  if (command === undefined) throw new Error('no command review.escalate')
  return hearKey(press, { command, all: ALL_COMMANDS, settings: OWN_KEYS, heard, isMac: false })
}

it('gives a free key at once', () => {
  expect(hear(aPress('KeyX', { shiftKey: true }))).toEqual({
    type: 'given',
    key: { code: 'KeyX', shift: true },
  })
})

it('asks before it takes a key from another command, and takes it by Enter', () => {
  const asked = hear(aPress('KeyS'))
  expect(asked).toMatchObject({ type: 'taken', from: [{ id: 'review.skip' }] })
  if (asked.type !== 'taken') throw new Error('not asked')
  expect(hear(aPress('Enter'), asked)).toEqual({ type: 'given', key: { code: 'KeyS' } })
  expect(hear(aPress('F9'), asked)).toEqual({ type: 'given', key: { code: 'F9' } })
})

it('gives up by Escape and takes all keys away by Delete', () => {
  expect(hear(aPress('Escape'))).toEqual({ type: 'given_up' })
  expect(hear(aPress('Delete'))).toEqual({ type: 'cleared' })
})

it('refuses what an input method keeps to itself, and AltGr', () => {
  expect(hear(aPress('KeyX', { isComposing: true })).type).toBe('unusable')
  expect(hear(aPress('KeyX', { ctrlKey: true, altKey: true })).type).toBe('unusable')
})

it('takes a dead key with Option on a Mac, and nowhere else', () => {
  const [command] = escalate
  if (command === undefined) throw new Error('no command review.escalate')
  const press = aPress('KeyN', { key: 'Dead', altKey: true })
  const waiting = { command, all: ALL_COMMANDS, settings: OWN_KEYS, heard: { type: 'nothing' } } as const
  expect(hearKey(press, { ...waiting, isMac: true })).toEqual({
    type: 'given',
    key: { code: 'KeyN', alt: true },
  })
  expect(hearKey(press, { ...waiting, isMac: false }).type).toBe('unusable')
})
