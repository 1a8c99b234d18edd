import { describe, expect, it } from 'vitest'
import { StartFailure } from '../../../../backend/start-failure.ts'
import { translationSettings } from '../../../../backend/translation/settings.ts'

const URL = 'TEDUH_TRANSLATE_URL'
const KEY = 'TEDUH_TRANSLATE_KEY'
const NEVER = 'TEDUH_TRANSLATE_NEVER'

describe('the translation service of an organisation', () => {
  it.each([[{}], [{ [URL]: '' }], [{ [URL]: ' ', [KEY]: 'k', [NEVER]: 'hate' }]])('is off: %j', (env) => {
    expect(translationSettings(env)).toBeNull()
  })

  it.each([
    ['https://translate.example.com/', 'https://translate.example.com'],
    ['https://example.com/translate//', 'https://example.com/translate'],
    [' http://127.0.0.1:5000 ', 'http://127.0.0.1:5000'],
    ['http://localhost:5000', 'http://localhost:5000'],
    ['http://[::1]:5000/', 'http://[::1]:5000'],
  ])('is at %s', (text, address) => {
    expect(translationSettings({ [URL]: text })?.service).toEqual({ address, key: null })
  })

  it.each([
    ['http://translate.example.com'],
    ['http://127.0.0.1.example.com'],
    ['https://user:pass@translate.example.com'],
    ['https://translate.example.com/?q=1'],
    ['https://translate.example.com/#x'],
    ['ftp://127.0.0.1'],
    ['file:///etc/passwd'],
    ['translate.example.com'],
    ['nonsense'],
  ])('is refused at %s, by the name of the setting and without repeating it', (text) => {
    const start = () => translationSettings({ [URL]: text })
    expect(start).toThrow(StartFailure)
    expect(start).toThrow(/TEDUH_TRANSLATE_URL/)
    expect(start).not.toThrow(/pass@/)
  })

  it('has a key where one is set; one that no service gives out is refused and not repeated', () => {
    const at = (key: string) => translationSettings({ [URL]: 'https://t.example.com', [KEY]: key })
    expect(at('abc-123')?.service.key).toBe('abc-123')
    expect(at('')?.service.key).toBeNull()
    for (const odd of ['two words', 'line\nbreak', 'x'.repeat(501)]) {
      expect(() => at(odd)).toThrow(/TEDUH_TRANSLATE_KEY/)
      expect(() => at(odd)).not.toThrow(odd)
    }
  })

  it('never gets child safety, unless the organisation says otherwise', () => {
    const at = (never?: string) =>
      translationSettings({
        [URL]: 'https://t.example.com',
        ...(never === undefined ? {} : { [NEVER]: never }),
      })
    expect(at()?.never).toEqual(['child_safety'])
    expect(at('')?.never).toEqual(['child_safety'])
    expect(at('none')?.never).toEqual([])
    expect(at('hate, child_safety,hate')?.never).toEqual(['hate', 'child_safety'])
    for (const odd of ['child_safty', 'none,hate', ',']) {
      expect(() => at(odd)).toThrow(/TEDUH_TRANSLATE_NEVER .*child_safety/)
    }
  })
})
