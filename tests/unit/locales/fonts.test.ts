import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { localeRow } from '../../../renderer/lib/i18n/locale-table.ts'
import { interfaceLetters } from '../../../scripts/fonts/interface-letters.ts'
import { LANGUAGES } from '../../../shared/domain/languages.ts'

const root = join(import.meta.dirname, '../../..')
const packages = join(root, 'node_modules/@fontsource-variable')
const own = join(root, 'renderer/lib/fonts')
const stacks = await readFile(join(own, 'stacks.css'), 'utf8')
const scripts = await readFile(join(own, 'scripts.css'), 'utf8')
const inter = await readFile(join(packages, 'inter/index.css'), 'utf8')
const ofInterface = await readFile(join(own, 'chinese-interface.css'), 'utf8')
const chinese = await readFile(join(packages, 'noto-sans-sc/index.css'), 'utf8')

interface Face {
  readonly family: string
  readonly file: string
  readonly covers: (codePoint: number) => boolean
}

function faces(css: string): readonly Face[] {
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].map((match) => {
    const body = match[1] ?? ''
    const value = (pattern: RegExp): string => pattern.exec(body)?.[1] ?? ''
    const ranges = value(/unicode-range:\s*([^;]+);/)
      .split(',')
      .map((range) =>
        range
          .trim()
          .slice(2)
          .split('-')
          .map((part) => Number.parseInt(part, 16)),
      )
    return {
      family: value(/font-family:\s*['"]([^'"]+)['"]/),
      file: value(/url\(['"]?([^'")]+)['"]?\)/),
      covers: (codePoint) => ranges.some(([from = 0, to = from]) => codePoint >= from && codePoint <= to),
    }
  })
}

const all = [...faces(inter), ...faces(scripts), ...faces(ofInterface), ...faces(chinese)]

describe.each(LANGUAGES)('%s', (tag) => {
  const row = localeRow(tag)
  test('has a bundled font for every letter of its own name and sample', () => {
    const family = row.font ?? 'Inter Variable'
    for (const letter of `${row.nativeName}${row.sample}${row.unknownLanguage}`) {
      const codePoint = letter.codePointAt(0) ?? 0
      const drawn = all.some(
        (face) => [family, 'Inter Variable'].includes(face.family) && face.covers(codePoint),
      )
      expect(drawn, `U+${codePoint.toString(16)}`).toBe(true)
    }
  })
  test('has the line height of the locale table in the style sheet', () => {
    const base = tag === 'zh-Hans' ? 'zh' : tag
    const rule = [...stacks.matchAll(/([^{}]+)\{([^{}]*)\}/g)].find(([, selector]) =>
      selector?.includes(`:lang(${base})`),
    )
    expect(/--line-height:\s*([\d.]+)/.exec(rule?.[2] ?? '')?.[1]).toBe(String(row.lineHeight))
  })
})

test('every script file that is named is in its package, under half a megabyte in all', async () => {
  const files = faces(scripts).map((face) => face.file.replace('@fontsource-variable', packages))
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size))
  expect(sizes).toHaveLength(5)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(500_000)
})

// A letter that is missing is drawn all the same, by a slice: only later. `npm run fonts` brings it in.
test('the font of the Chinese interface has each of its letters, in both weights, in small files', async () => {
  const letters = await interfaceLetters()
  const both = faces(ofInterface)
  expect(both).toHaveLength(2)
  for (const face of both) {
    expect(letters.filter((letter) => !face.covers(letter.codePointAt(0) ?? 0))).toEqual([])
    expect((await stat(join(own, face.file))).size).toBeLessThan(120_000)
  }
})

test('nothing is fetched from anywhere else', () => {
  for (const css of [stacks, scripts, ofInterface]) expect(css).not.toMatch(/https?:|data:/)
})
