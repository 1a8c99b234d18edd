import { expect, it } from 'vitest'
import { keyLabel, keyShortcut, keyWords } from '../../../../renderer/commands/key-labels.ts'

const thai = new Map([
  ['KeyA', 'ฟ'],
  ['Digit2', '/'],
])

it('shows the Latin letter with the local glyph beside it on a Thai keyboard', () => {
  expect(keyLabel({ code: 'KeyA' }, thai, false)).toEqual({ modifiers: [], main: 'A', local: 'ฟ' })
})

it('keeps the number of a digit key, whatever is printed on it', () => {
  expect(keyLabel({ code: 'Digit2' }, thai, false).main).toBe('2')
})

it('shows the layout’s own letter where it is Latin', () => {
  expect(keyLabel({ code: 'KeyA' }, new Map([['KeyA', 'q']]), false).main).toBe('Q')
})

it('shows the Latin name while the layout is not known', () => {
  expect(keyLabel({ code: 'BracketLeft' }, new Map(), false).main).toBe('[')
  expect(keyLabel({ code: 'KeyK', mod: true }, new Map(), true)).toEqual({
    modifiers: ['⌘'],
    main: 'K',
    local: null,
  })
})

it('names a key in a line of text as the keyboard prints it', () => {
  const qwertz = new Map([['KeyZ', 'y']])
  expect(keyWords(keyLabel({ code: 'KeyZ' }, qwertz, false))).toBe('Y')
  expect(keyWords(keyLabel({ code: 'Slash', shift: true }, new Map(), false))).toBe('Shift+/')
  expect(keyWords(keyLabel({ code: 'KeyK', mod: true }, new Map(), true))).toBe('Cmd+K')
})

it('tells assistive technology a control’s keys by their English names', () => {
  expect(keyShortcut({ code: 'KeyK', mod: true }, new Map(), false)).toBe('Control+K')
  expect(keyShortcut({ code: 'ArrowDown' }, new Map(), false)).toBe('ArrowDown')
  expect(keyShortcut({ code: 'Slash', shift: true }, new Map(), false)).toBe('Shift+/')
  expect(keyShortcut({ code: 'Equal' }, new Map(), false)).toBe('Plus')
  expect(keyShortcut({ code: 'KeyA' }, thai, false)).toBe('A')
})
