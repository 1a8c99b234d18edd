import { describe, expect, it } from 'vitest'
import { demoPolicySet } from '../../../backend/demo/policies.ts'
import { demoQueues } from '../../../backend/demo/queues.ts'
import { LANGUAGES, type Language } from '../../../shared/domain/languages.ts'
import { demoItems, textsOf } from './demo-set.ts'

const script: Record<Language, string> = {
  en: 'Latin',
  id: 'Latin',
  ms: 'Latin',
  th: 'Thai',
  vi: 'Latin',
  fil: 'Latin',
  my: 'Myanmar',
  km: 'Khmer',
  lo: 'Lao',
  'zh-Hans': 'Han',
  ta: 'Tamil',
}

const demoTexts = demoItems.flatMap((item) =>
  textsOf(item).map((text) => ({ id: item.id, language: item.language, text })),
)
const policyTexts = demoPolicySet.policies.flatMap((policy) =>
  policy.clauses.flatMap((clause) =>
    Object.entries(clause.translations).flatMap(
      ([language, { title, text, guidance, violating, notViolating }]) =>
        [title, text, guidance, ...violating, ...notViolating].map((one) => ({
          id: clause.id,
          language,
          text: one,
        })),
    ),
  ),
)
const labels = [
  ...demoQueues.map((queue) => queue.name),
  ...[...demoPolicySet.skipReasons, ...demoPolicySet.escalationReasons].map((reason) => reason.label),
].flatMap((label) =>
  Object.entries(label).map(([language, text]) => ({ id: label.en ?? '', language, text })),
)
const everything = [...demoTexts, ...policyTexts, ...labels]

describe('the words of the demo', () => {
  it.each(LANGUAGES)('are written in the script of %s, with nothing but Latin beside it', (language) => {
    const own = new RegExp(`\\p{Script_Extensions=${script[language]}}`, 'u')
    const items = demoTexts.filter((one) => one.language === language)
    for (const { id, text } of everything.filter((one) => one.language === language)) {
      const strange = [...text].filter(
        (char) => /\p{L}/u.test(char) && !own.test(char) && !/\p{Script=Latin}/u.test(char),
      )
      expect(strange, id).toEqual([])
    }
    const letters = [...items.map((one) => one.text).join('')].filter((char) => /\p{L}/u.test(char))
    const share = letters.filter((char) => own.test(char)).length / letters.length
    expect(share).toBeGreaterThan(0.7)
  })

  it('are composed (NFC), without boxes, control characters or private letters', () => {
    for (const { id, text } of everything) {
      expect(text === text.normalize('NFC'), `${id}: ${text}`).toBe(true)
      expect(text, id).not.toMatch(/[\uFFFD\u25A1\p{Co}\p{Cn}\u202A-\u202E\u2066-\u2069]/u)
      expect(text, id).not.toMatch(/\p{Cc}/u)
    }
  })

  it('use Unicode Burmese: no letter of the Zawgyi font, and the vowel e after its consonant', () => {
    const burmese = everything.filter((one) => one.language === 'my')
    expect(burmese.length).toBeGreaterThan(20)
    for (const { id, text } of burmese) {
      expect(text, id).not.toMatch(/[\u1060-\u1097]/)
      expect(text, id).not.toMatch(/(?:^|[^\u1000-\u102A\u103B-\u103F])\u1031/)
    }
  })
})
