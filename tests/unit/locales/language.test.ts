import { describe, expect, test } from 'vitest'
import { startLanguage } from '../../../renderer/lib/i18n/language.ts'
import { availableLocales, type LocaleTexts, type Texts } from '../../../renderer/lib/i18n/locale-files.ts'
import { ENGLISH } from '../../../renderer/lib/i18n/resources.ts'
import type { Language } from '../../../shared/domain/languages.ts'

function quiet(): { readonly lines: string[]; readonly log: (line: string) => void } {
  const lines: string[] = []
  return { lines, log: (line) => lines.push(line) }
}

describe('the shipped locales', () => {
  test.each(['id', 'th'] as const)('%s loads whole, without a word in the log', async (tag) => {
    const { lines, log } = quiet()
    const { i18n } = await startLanguage(tag, log)
    expect(i18n.language).toBe(tag)
    expect(i18n.t('queues:title')).not.toBe(ENGLISH.queues.title)
    expect(lines).toEqual([])
  })

  test('English, Indonesian and Thai are on offer, the translations as drafts', () => {
    const offered = new Map(availableLocales().map(({ tag, status }) => [tag, status]))
    expect(offered.get('en')).toBe('reviewed')
    expect(offered.get('id')).toBe('draft')
    expect(offered.get('th')).toBe('draft')
  })

  test('counting works in every language, whatever its plural forms', async () => {
    for (const tag of ['en', 'id', 'th'] as const) {
      const { i18n } = await startLanguage(tag, () => {})
      for (const count of [0, 1, 2, 7, 1_234]) {
        const text = i18n.t('queues:claim', { count })
        expect(text).not.toContain('queues')
        expect(text).not.toContain('{{')
      }
    }
  })
})

describe('a locale with gaps', () => {
  const partly = (files: Record<string, Texts>) => (): Promise<LocaleTexts> =>
    Promise.resolve(new Map(Object.entries(files)))

  test('without any file is English, with one line in the log', async () => {
    const { lines, log } = quiet()
    const { i18n } = await startLanguage('km', log, () => Promise.resolve(null))
    expect(i18n.language).toBe('en')
    expect(i18n.t('queues:title')).toBe(ENGLISH.queues.title)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('km')
  })

  test('shows English for a missing text, an empty one and a missing file', async () => {
    const { lines, log } = quiet()
    const read = partly({ common: { retry: 'ម្តងទៀត', loading: '' }, queues: {} })
    const { i18n } = await startLanguage('km', log, read)
    expect(i18n.language).toBe('km')
    expect(i18n.t('common:retry')).toBe('ម្តងទៀត')
    expect(i18n.t('common:loading')).toBe(ENGLISH.common.loading)
    expect(i18n.t('common:cancel')).toBe(ENGLISH.common.cancel)
    expect(i18n.t('queues:title')).toBe(ENGLISH.queues.title)
    expect(i18n.t('review:next')).toBe(ENGLISH.review.next)
    expect(lines).toHaveLength(1)
  })

  test('whose file cannot be read is English there, and asks again at the next switch', async () => {
    let broken = true
    const { lines, log } = quiet()
    const read = (): Promise<LocaleTexts> =>
      broken
        ? Promise.reject(new Error('cannot be read'))
        : Promise.resolve(new Map([['queues', { title: 'ជួរ' }]]))
    const { i18n, switchTo } = await startLanguage('km', log, read)
    expect(i18n.language).toBe('en')
    expect(i18n.t('queues:title')).toBe(ENGLISH.queues.title)
    expect(lines).toHaveLength(1)
    broken = false
    await switchTo('km')
    expect(i18n.language).toBe('km')
    expect(i18n.t('queues:title')).toBe('ជួរ')
  })
})

test('of two quick switches the last one wins, even when its file comes first', async () => {
  let thaiCame = (): void => {}
  const read = async (tag: Language): Promise<LocaleTexts> => {
    if (tag === 'th')
      await new Promise<void>((resolve) => {
        thaiCame = resolve
      })
    return new Map([['common', { cancel: tag }]])
  }
  const { i18n, switchTo } = await startLanguage('en', () => {}, read)
  const slow = switchTo('th')
  await switchTo('id')
  thaiCame()
  await slow
  expect(i18n.language).toBe('id')
  expect(i18n.t('common:cancel')).toBe('id')
})

describe('a value inside a text', () => {
  test('that is a number is written by fmt: in Burmese digits in Burmese', async () => {
    const read = (): Promise<LocaleTexts> =>
      Promise.resolve(new Map([['queues', { claim_other: '{{count}} ခု ယူရန်' }]]))
    const { i18n } = await startLanguage('my', () => {}, read)
    expect(i18n.t('queues:claim', { count: 1_234 })).toBe('၁,၂၃၄ ခု ယူရန်')
    const english = await startLanguage('en', () => {})
    expect(english.i18n.t('queues:claim', { count: 1_234 })).toBe('Claim 1,234 items')
  })

  test('cannot turn the sentence round it, nor be taken for markup or a placeholder', async () => {
    const { i18n } = await startLanguage('en', () => {})
    const from = (queue: string): string => i18n.t('queues:claimFrom', { queue })
    expect(from('a\u202eb\u2066c')).toBe('from abc')
    expect(from('سلام')).toBe('from \u2068سلام\u2069')
    expect(from('{{count}} <b>$t(common:cancel)')).toBe('from {{count}} <b>$t(common:cancel)')
  })
})
