// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { afterEach, expect, it } from 'vitest'
import { EnglishMark } from '../../../../renderer/components/english-mark.tsx'
import { startLanguage } from '../../../../renderer/lib/i18n/language.ts'
import type { Language } from '../../../../shared/domain/languages.ts'

afterEach(() => {
  document.body.innerHTML = ''
})

async function markIn(language: Language, texts: Partial<Record<Language, string>>): Promise<string> {
  const { i18n } = await startLanguage(language, () => undefined)
  const root = createRoot(document.body.appendChild(document.createElement('div')))
  await act(async () =>
    root.render(
      <I18nextProvider i18n={i18n}>
        <EnglishMark of={texts} />
      </I18nextProvider>,
    ),
  )
  return document.body.textContent ?? ''
}

it('says that a name is in English for want of the reader’s language', async () => {
  expect(await markIn('km', { en: 'Urgent' })).toBe('en')
})

it('says nothing beside a name in the reader’s language, or to whoever reads English', async () => {
  expect(await markIn('km', { en: 'Urgent', km: 'បន្ទាន់' })).toBe('')
  expect(await markIn('en', { en: 'Urgent' })).toBe('')
})
