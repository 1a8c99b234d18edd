import { describe, expect, test } from 'vitest'
import { availableLocales } from '../../../renderer/lib/i18n/locale-files.ts'
import { ENGLISH } from '../../../renderer/lib/i18n/resources.ts'
import { checkEnglish, checkLocale } from '../../../scripts/locales/checker/check-locale.ts'
import { faultLine } from '../../../scripts/locales/checker/fault.ts'
import { readEnglish, readLocale, translatedLocales } from '../../../scripts/locales/checker/read-locales.ts'

const english = await readEnglish()
const locales = await translatedLocales()

test('the English texts are sound', () => {
  expect(english.size).toBeGreaterThan(100)
  expect(checkEnglish(english).map(faultLine)).toEqual([])
})

test('every English file is one that the page is given', () => {
  const files = new Set([...english.keys()].map((key) => key.split(':')[0]))
  expect([...files].toSorted()).toEqual(Object.keys(ENGLISH).toSorted())
})

test('Indonesian and Thai ship, and every folder is on offer', () => {
  expect(locales).toEqual(expect.arrayContaining(['id', 'th']))
  expect(availableLocales().map(({ tag }) => tag)).toEqual(['en', ...locales])
})

describe.each(locales)('the texts in %s', (tag) => {
  test('are complete and without a fault that a machine can find', async () => {
    const { texts, glossary, faults } = await readLocale(tag)
    expect([...faults, ...checkLocale(tag, english, texts, glossary)].map(faultLine)).toEqual([])
  })
})
