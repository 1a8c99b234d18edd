import { expect, it } from 'vitest'
import { wordsFor } from '../../../../renderer/lib/failure-words.ts'

it('has words of its own for what happens on any bad day', () => {
  const codes = ['offline', 'timed_out', 'disk_full', 'wrong_passphrase', 'unknown_clause']
  expect(codes.map(wordsFor)).toEqual(codes)
})

it('tells a full store as a full disk, and what cannot be decoded as damaged', () => {
  expect(wordsFor('storage_full')).toBe('disk_full')
  expect(wordsFor('undecodable')).toBe('undecodable')
})

it('has words for every way in which a translation can fail', () => {
  const codes = ['translation_off', 'translation_failed', 'translation_language', 'lease_lost', 'not_allowed']
  expect(codes.map(wordsFor)).toEqual(codes)
  expect(wordsFor('slow_down')).toBe('refused')
})

it('has none for a code it does not know: the code itself is then shown', () => {
  expect(wordsFor('unknown')).toBeNull()
  expect(wordsFor('constructor')).toBeNull()
  expect(wordsFor('brand_new')).toBeNull()
})
