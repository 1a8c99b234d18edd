import { expect, test } from 'vitest'
import { languagesToChoose } from '../../../../../renderer/features/review/text/language-chooser.tsx'
import { originalOf } from '../../../../../renderer/features/review/text/translate.ts'
import { TRANSLATED_CHARACTERS } from '../../../../../shared/contracts/http/translation.ts'
import { CONTENT_LANGUAGES } from '../../../../../shared/domain/languages.ts'
import { aJob } from '../../samples.ts'

test('what is sent is what the item says: no names, no reports', () => {
  const job = aJob(1, {
    title: 'Title',
    caption: 'Caption',
    fields: [
      { name: 'body', text: 'Body' },
      { name: 'empty', text: ' ' },
    ],
    transcript: [
      { start: 0, end: 1, text: 'One' },
      { start: 1, end: 2, text: 'Two' },
    ],
    author: { id: 'a', displayName: 'Name' },
    reports: [{ reason: 'spam', reporter: 'listener', at: '2026-11-20T08:00:00.000Z', comment: 'Comment' }],
  })
  expect(originalOf(job)).toEqual({ texts: ['Title', 'Caption', 'Body', 'One\nTwo'], isCut: false })
})

test('a long item is cut, at no half of a character, and says so', () => {
  const text = `${'x'.repeat(TRANSLATED_CHARACTERS - 6)}😀😀`
  const { texts, isCut } = originalOf(aJob(1, { title: 'Title', fields: [{ name: 'body', text }] }))
  expect(isCut).toBe(true)
  expect(texts.join('').length).toBeLessThanOrEqual(TRANSLATED_CHARACTERS)
  expect(texts.at(-1)).not.toMatch(/[\ud800-\udbff]$/)
})

test('where not even the first character has room, nothing is sent of that text, rather than an empty one', () => {
  const caption = 'x'.repeat(9_999)
  const title = 'y'.repeat(2_000)
  const field = 'z'.repeat(TRANSLATED_CHARACTERS - title.length - caption.length - 1)
  const fields = [
    { name: 'body', text: field },
    { name: 'last', text: '😀😀' },
  ]
  expect(originalOf(aJob(1, { title, caption, fields }))).toEqual({
    texts: [title, caption, field],
    isCut: true,
  })
})

test('Zawgyi is sent in Unicode', () => {
  const job = aJob(1, { title: 'zawgyi' })
  const texts = new Map([['zawgyi', { marks: [], converted: { text: 'unicode', marks: [] } }]])
  expect(originalOf({ ...job, reading: { ...job.reading, texts } }).texts).toEqual(['unicode'])
})

test('an item without words has nothing to translate', () => {
  expect(originalOf(aJob(1, { title: '' })).texts).toEqual([])
})

test('the language that the words look like is offered first, then the declared one, and each once', () => {
  const job = aJob(1, { language: 'ms' })
  const choice = languagesToChoose({
    ...job,
    reading: { ...job.reading, language: { guess: 'id', by: 'words' } },
  })
  expect(choice.slice(0, 3)).toEqual(['id', 'ms', 'en'])
  expect(choice.toSorted()).toEqual(CONTENT_LANGUAGES.toSorted())
})
