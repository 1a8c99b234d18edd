import { expect, it } from 'vitest'
import { clauseText } from '../../../../renderer/stores/clause-text.ts'
import { clause as clauseSchema } from '../../../../shared/contracts/http/policies.ts'

const words = (title: string, translatedFrom: number) => ({
  title,
  text: '',
  guidance: '',
  violating: [],
  notViolating: [],
  translatedFrom,
})
const clause = clauseSchema.parse({
  id: 'a',
  version: 2,
  harmClass: 'other',
  defaultActions: [],
  hints: [],
  retiredAt: null,
  translations: { en: words('Rule', 2), id: words('Aturan', 2), th: words('กฎ', 1) },
})

it('is in the reader’s language', () => {
  expect(clauseText(clause, 'id')).toMatchObject({ lang: 'id', caution: null, text: { title: 'Aturan' } })
})

it('says when the translation is older than the rule', () => {
  expect(clauseText(clause, 'th')).toMatchObject({ lang: 'th', caution: 'outdated' })
})

it('is in English, and says so, where there is no translation', () => {
  expect(clauseText(clause, 'km')).toMatchObject({ lang: 'en', caution: 'english', text: { title: 'Rule' } })
})
