import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(join(import.meta.dirname, '../../../../renderer/app/tokens.css'), 'utf8')

/** WCAG 2.2: 1.4.3 for text, 1.4.11 for the edges of controls. */
const TEXT = 4.5
const EDGE = 3

const GROUNDS = ['ground', 'surface', 'raised', 'hover', 'pressed', 'stage', 'accent-ground'] as const
const MEANING_GROUNDS = ['warn-ground', 'danger-ground'] as const
const INKS = ['ink', 'ink-soft', 'ink-faint', 'accent', 'warn', 'danger', 'good'] as const

const PAIRS: readonly (readonly [ink: string, ground: string, least: number])[] = [
  ...INKS.flatMap((ink) => [...GROUNDS, ...MEANING_GROUNDS].map((ground) => [ink, ground, TEXT] as const)),
  ['accent-ink', 'accent', TEXT],
  // Fields and the rings of a choice, on whatever they lie; a choice is also pointed at.
  ...(['ground', 'surface', 'raised', 'hover'] as const).map((ground) => ['control', ground, EDGE] as const),
  // The ring around what has the focus.
  ...GROUNDS.map((ground) => ['accent', ground, EDGE] as const),
]

function coloursOf(theme: string): ReadonlyMap<string, string> {
  const from = css.indexOf(`[data-theme='${theme}'] {`)
  const body = css.slice(from, css.indexOf('}', from))
  return new Map(
    [...body.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]),
  )
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

it('measures as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
})

describe.each(['dark', 'light'])('the %s theme', (theme) => {
  const colours = coloursOf(theme)
  const hex = (name: string): string => {
    const found = colours.get(name)
    if (found === undefined) throw new Error(`no --${name} in the ${theme} theme`)
    return found
  }

  it('is read on every ground', () => {
    const tooWeak = PAIRS.filter(([ink, ground, least]) => contrast(hex(ink), hex(ground)) < least)
    expect(
      tooWeak.map(([ink, ground]) => `${ink} on ${ground}: ${contrast(hex(ink), hex(ground)).toFixed(2)}`),
    ).toEqual([])
  })
})
