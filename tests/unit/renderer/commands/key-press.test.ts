// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import {
  chordOf,
  chordOfPress,
  foldNumpad,
  isForeignKey,
  isTextField,
  type KeyPress,
} from '../../../../renderer/commands/key-press.ts'

interface Recorded extends KeyboardEventInit {
  readonly keyCode?: number
  readonly altGraph?: boolean
}

/** A real event with what browsers report; the constructors set neither `keyCode` nor AltGraph. */
function press({ keyCode = 0, altGraph = false, ...init }: Recorded): KeyPress {
  const event = new KeyboardEvent('keydown', init)
  Object.defineProperty(event, 'keyCode', { value: keyCode })
  Object.defineProperty(event, 'getModifierState', { value: (key: string) => altGraph && key === 'AltGraph' })
  return event
}

describe('keys that belong to somebody else', () => {
  it.each<readonly [string, Recorded]>([
    ['an input method, by its key code', { code: 'KeyA', key: 'Process', keyCode: 229 }],
    ['an input method that names the letter', { code: 'KeyA', key: 'a', keyCode: 229 }],
    ['a composition', { code: 'Enter', key: 'Enter', isComposing: true }],
    ['a dead key', { code: 'BracketLeft', key: 'Dead' }],
    ['AltGr on Linux', { code: 'KeyE', key: '€', altGraph: true }],
    ['AltGr on Windows, which says Ctrl+Alt', { code: 'KeyE', key: '€', ctrlKey: true, altKey: true }],
    ['a key without a code, from a virtual keyboard', { code: '', key: 'a' }],
    ['an unidentified key', { code: 'Unidentified', key: 'a' }],
  ])('%s', (_name, recorded) => {
    expect(isForeignKey(press(recorded))).toBe(true)
  })

  it('a key that another part of the page answered', () => {
    const event = press({ code: 'Escape', key: 'Escape', cancelable: true })
    Object.defineProperty(event, 'defaultPrevented', { value: true })
    expect(isForeignKey(event)).toBe(true)
  })
})

describe('the physical key counts, whatever the layout prints', () => {
  it.each([
    ['Thai', 'ฟ'],
    ['Lao', 'ັ'],
    ['Khmer', 'ា'],
    ['Burmese', 'ေ'],
    ['Tamil', 'அ'],
    ['French', 'q'],
  ])('KeyA on a %s keyboard', (_layout, key) => {
    const event = press({ code: 'KeyA', key })
    expect(isForeignKey(event)).toBe(false)
    expect(chordOfPress(event, false)).toBe(chordOf({ code: 'KeyA' }))
  })

  it('Digit2 gives a slash in Thai and is still 2', () => {
    expect(chordOfPress(press({ code: 'Digit2', key: '/' }), false)).toBe('Digit2')
  })

  it('Space gives a zero-width space in Khmer and is still Space', () => {
    expect(chordOfPress(press({ code: 'Space', key: '\u200b' }), false)).toBe('Space')
  })

  it('the number block counts as the digits', () => {
    expect(foldNumpad('Numpad7')).toBe('Digit7')
    expect(chordOfPress(press({ code: 'Numpad7', key: '7' }), false)).toBe('Digit7')
    expect(foldNumpad('NumpadEnter')).toBe('Enter')
    expect(foldNumpad('NumLock')).toBe('NumLock')
  })
})

describe('modifiers', () => {
  it('Ctrl is the command key, Cmd on a Mac, and the other one is none', () => {
    const ctrl = press({ code: 'KeyK', key: 'k', ctrlKey: true })
    const meta = press({ code: 'KeyK', key: 'k', metaKey: true })
    expect([chordOfPress(ctrl, false), chordOfPress(ctrl, true)]).toEqual(['mod+KeyK', null])
    expect([chordOfPress(meta, false), chordOfPress(meta, true)]).toEqual([null, 'mod+KeyK'])
  })

  it('a verdict key with Shift, Ctrl or Alt is another chord', () => {
    const chords = [{}, { shiftKey: true }, { ctrlKey: true }, { altKey: true }].map((modifier) =>
      chordOfPress(press({ code: 'KeyA', key: 'a', ...modifier }), false),
    )
    expect(new Set(chords).size).toBe(4)
  })
})

describe('where keys are text', () => {
  const element = (html: string): Element | null => {
    document.body.innerHTML = html
    return document.body.firstElementChild
  }
  it.each([
    '<input>',
    '<input type="password">',
    '<textarea></textarea>',
    '<select></select>',
    '<div role="textbox"></div>',
  ])('%s', (html) => expect(isTextField(element(html))).toBe(true))
  it.each(['<button></button>', '<input type="checkbox">', '<div></div>', '<article></article>'])(
    'not %s',
    (html) => expect(isTextField(element(html))).toBe(false),
  )
})
