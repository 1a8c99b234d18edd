import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ChoiceList } from '../../components/choice-list.tsx'
import { availableLocales } from '../../lib/i18n/locale-files.ts'
import { localeRow } from '../../lib/i18n/locale-table.ts'
import { useLanguage } from '../../lib/i18n/use-language.ts'
import { useServices } from '../../stores/services.ts'

/** Every language that we have texts in, by its own name; the interface changes at once and keeps its state. */
export function LanguageChoice(): ReactNode {
  const { t } = useTranslation('settings')
  const { settings } = useServices()
  const language = useLanguage()
  return (
    <ChoiceList
      label={t('locale')}
      layout="row"
      value={language}
      onChange={(locale) => void settings.set({ locale })}
      choices={availableLocales().map(({ tag, status }) => ({
        value: tag,
        label: localeRow(tag).nativeName,
        lang: tag,
        ...(status === 'draft' ? { hint: t('draft') } : {}),
      }))}
    />
  )
}
