import { expect, it } from 'vitest'
import { ALL_COMMANDS } from '../../../../renderer/app/all-commands.ts'
import type { KeyPress } from '../../../../renderer/commands/key-press.ts'
import { type Heard, hearKey, type Outcome } from '../../../../renderer/features/keys/hear-key.ts'
import { OWN_KEYS } from '../../../../shared/contracts/ipc/keys.ts'

const escalate = ALL_COMMANDS.filter(({ id }) => id === 'review.escalate')

function hear(press: Partial<KeyPress> & { code: string }, heard: Heard = { type: 'nothing' }): Outcome {
  const [command] = escalate
  if (command === undefined) throw new Error('no command review.escalate')
  const full: KeyPress = {
    key: '',
    keyCode: 0,
    repeat: false,
    isComposing: false,
    defaultPrevented: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    getModifierState: () => false,
    ...press,
  }
  return hearKey(full, { command, all: ALL_COMMANDS, settings: OWN_KEYS, heard, isMac: false })
}

it('gives a free key at once', () => {
  expect(hear({ code: 'KeyX', shiftKey: true })).toEqual({
    type: 'given',
    key: { code: 'KeyX', shift: true },
  })
})

it('asks before it takes a key from another command, and takes it by Enter', () => {
  const asked = hear({ code: 'KeyS' })
  expect(asked).toMatchObject({ type: 'taken', from: [{ id: 'review.skip' }] })
  if (asked.type !== 'taken') throw new Error('not asked')
  expect(hear({ code: 'Enter' }, asked)).toEqual({ type: 'given', key: { code: 'KeyS' } })
  expect(hear({ code: 'F9' }, asked)).toEqual({ type: 'given', key: { code: 'F9' } })
})

it('gives up by Escape and takes all keys away by Delete', () => {
  expect(hear({ code: 'Escape' })).toEqual({ type: 'given_up' })
  expect(hear({ code: 'Delete' })).toEqual({ type: 'cleared' })
})

it('refuses what an input method keeps to itself, and AltGr', () => {
  expect(hear({ code: 'KeyX', isComposing: true }).type).toBe('unusable')
  expect(hear({ code: 'KeyX', ctrlKey: true, altKey: true }).type).toBe('unusable')
})
