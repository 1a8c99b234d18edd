import { expect, test } from 'vitest'
import { LANGUAGES } from '../../../shared/domain/languages.ts'
import { nearestLanguage } from '../../../shared/domain/nearest-language.ts'

test.each(LANGUAGES)('%s is served by itself, with and without a region', (tag) => {
  expect(nearestLanguage([tag])).toBe(tag)
  expect(nearestLanguage([`${tag}-SG`])).toBe(tag)
})

test.each([
  ['jv', 'id'],
  ['su-Latn-ID', 'id'],
  ['in', 'id'],
  ['ms-Arab', 'ms'],
  ['ms-Arab-BN', 'ms'],
  ['zsm', 'ms'],
  ['tl-PH', 'fil'],
  ['ceb', 'fil'],
  ['th_TH.UTF-8', 'th'],
  ['ca_ES@valencia', 'en'],
  ['zh-CN', 'zh-Hans'],
  ['zh-SG', 'zh-Hans'],
  ['zh', 'zh-Hans'],
  ['ZH-hans-cn', 'zh-Hans'],
  ['zh-Hans-HK', 'zh-Hans'],
  ['zh_Hans_MO', 'zh-Hans'],
])('%s is served by %s', (tag, language) => {
  expect(nearestLanguage([tag])).toBe(language)
})

test('traditional Chinese is another written language', () => {
  for (const tag of ['zh-TW', 'zh-Hant', 'zh-Hant-HK', 'zh_HK']) expect(nearestLanguage([tag])).toBe('en')
  expect(nearestLanguage(['zh-Hant-TW', 'vi-VN'])).toBe('vi')
})

test('the first wish that can be met wins, and English when none can', () => {
  expect(nearestLanguage(['de-DE', 'km-KH', 'th'])).toBe('km')
  expect(nearestLanguage(['de', '', '-', '!!', 'x-private'])).toBe('en')
  expect(nearestLanguage([])).toBe('en')
})

test('words of every object are no languages', () => {
  expect(nearestLanguage(['constructor', '__proto__', 'toString'])).toBe('en')
})
