import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readLocale } from '../../../scripts/locales/checker/read-locales.ts'

const page = await readFile(join(import.meta.dirname, '../../../docs/GLOSSARY.md'), 'utf8')
const rows = page
  .split('\n')
  .filter((line) => /^\| [a-z]/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )

test.each([
  ['id', 2],
  ['th', 3],
] as const)('the page says what the glossary of %s says', async (tag, column) => {
  const { glossary } = await readLocale(tag)
  const known = new Map(glossary.terms.flatMap(({ english, term }) => english.map((each) => [each, term])))
  expect(rows.length).toBeGreaterThan(40)
  for (const row of rows) {
    const word = row[0] ?? ''
    // A word that stays as it is in English needs no entry.
    if (row[column] === word && !known.has(word)) continue
    expect(row[column], word).toBe(known.get(word))
  }
})
