import { expect, it } from 'vitest'
import { inOtherLanguages } from '../../../backend/domain/other-languages.ts'
import type { Waiting } from '../../../backend/domain/waiting-counts.ts'
import { queueId } from '../../../shared/contracts/http/common.ts'
import { type Reviewer, reviewer } from '../../../shared/contracts/http/reviewer.ts'
import type { ContentLanguage, LanguageLevel } from '../../../shared/domain/languages.ts'

const TEXT = queueId.parse('text')
const IMAGES = queueId.parse('images')

const waiting = (queue_id: Waiting['queue_id'], language: ContentLanguage, count: number): Waiting => ({
  queue_id,
  language,
  waiting: count,
  due_soon: 0,
  oldest_at: new Date(0),
  next_deadline_at: null,
})

function aTaker(
  languages: Partial<Record<ContentLanguage, LanguageLevel>>,
  queueIds: string[] | null = null,
) {
  return reviewer.parse({
    id: 'somebody',
    displayName: 'Somebody',
    role: 'moderator',
    locale: 'en',
    languages: Object.entries(languages).map(([language, level]) => ({ language, level })),
    restrictions: [],
    queueIds,
  }) satisfies Reviewer
}

const english = aTaker({ en: 'native' })

it('sums what waits in languages that are not declared, the most first, and leaves own ones and unknown ones out', () => {
  const counts = [
    waiting(TEXT, 'en', 9),
    waiting(TEXT, 'und', 5),
    waiting(TEXT, 'lo', 1),
    waiting(TEXT, 'th', 2),
    waiting(TEXT, 'th', 3),
    waiting(IMAGES, 'th', 7),
  ]
  expect(inOtherLanguages(TEXT, counts, english, []).map((one) => [one.language, one.waiting])).toEqual([
    ['th', 5],
    ['lo', 1],
  ])
})

it('counts who could take it by level, and nobody who does not work the queue', () => {
  const takers = [
    english,
    aTaker({ th: 'native' }),
    aTaker({ th: 'reading', en: 'native' }),
    aTaker({ th: 'native' }, ['images']),
  ]
  expect(inOtherLanguages(TEXT, [waiting(TEXT, 'th', 2)], english, takers)).toEqual([
    { language: 'th', waiting: 2, takers: { native: 1, fluent: 0, reading: 1 } },
  ])
})
