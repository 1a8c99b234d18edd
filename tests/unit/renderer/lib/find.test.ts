import { expect, it } from 'vitest'
import { findScore } from '../../../../renderer/lib/find.ts'

it('finds by every word, in any order', () => {
  expect(findScore('phish scam', ['Scams and phishing'])).toBeGreaterThan(0)
})

it('does not offer what merely shares letters', () => {
  expect(findScore('scam', ['Elections and civic processes', 'misinformation.2'])).toBe(0)
})

it('prefers what begins with the search', () => {
  expect(findScore('spam', ['Spam'])).toBeGreaterThan(findScore('spam', ['Not spam']))
})

it('finds inside a line of Thai, which has no blanks', () => {
  expect(findScore('ตัดสิน', ['การตัดสินใจ'])).toBeGreaterThan(0)
})
