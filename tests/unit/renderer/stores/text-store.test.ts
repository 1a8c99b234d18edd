import { expect, test } from 'vitest'
import { createTextStore } from '../../../../renderer/stores/text-store.ts'
import type { JobId } from '../../../../shared/domain/ids.ts'
import { aJob } from '../samples.ts'

const one = aJob(1).job.id
const two = aJob(2).job.id
const HERE = { state: 'here', parts: ['words'], into: 'en', isCut: false } as const

test('a mask is taken off one item alone, and every other is masked', () => {
  const text = createTextStore()
  text.toggleMask(one)
  expect(text.store.getState().unmasked).toBe(one)
  text.toggleMask(two)
  expect(text.store.getState().unmasked).toBe(two)
  text.toggleMask(two)
  expect(text.store.getState().unmasked).toBeNull()
})

test('only a translation that was there counts as seen, and stays seen when it is put away', () => {
  const text = createTextStore()
  text.translated(one, { state: 'asked' })
  text.translated(two, { state: 'failed', failure: { code: 'offline', message: '', retryable: true } })
  expect([text.wasTranslated(one), text.wasTranslated(two)]).toEqual([false, false])
  text.translated(one, HERE)
  text.togglePane(one)
  expect(text.store.getState().putAway.has(one)).toBe(true)
  expect(text.wasTranslated(one)).toBe(true)
})

test('what is remembered is bounded, and gone at sign-out', () => {
  const text = createTextStore()
  for (let number = 0; number < 300; number += 1) text.correct(`job-${number}` as string as JobId, 'th')
  expect(text.store.getState().corrected.size).toBeLessThanOrEqual(100)
  text.correct(one, 'ta')
  text.clear()
  expect(text.languageOf(one)).toBeUndefined()
})
