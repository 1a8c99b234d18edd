import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { LANGUAGES, type Language } from '../../../shared/domain/languages.ts'
import { preloadFonts } from '../fonts/preload-fonts.ts'
import { setDocumentLanguage } from './document-language.ts'
import { formatter } from './formatter.ts'
import { type LocaleTexts, readLocaleTexts } from './locale-files.ts'
import { localeRow } from './locale-table.ts'
import { DEFAULT_NAMESPACE, ENGLISH } from './resources.ts'

export interface LanguageControl {
  readonly i18n: i18n
  /**
   * Puts the interface into another language, in place: nothing is reloaded, no state is lost, and the old
   * language stays until the new one's texts and fonts are here. The last of several quick switches wins.
   */
  readonly switchTo: (language: Language) => Promise<void>
  /** Draws every text and format anew, after a choice of years or digits. */
  readonly redraw: () => Promise<void>
}

/**
 * Starts i18next in a language; English where that locale has no file.
 *
 * @param log takes one line when texts are missing; it never carries content.
 * @param read where texts come from; tests give their own.
 */
export async function startLanguage(
  language: Language,
  log: (line: string) => void,
  read: (tag: Language) => Promise<LocaleTexts | null> = readLocaleTexts,
): Promise<LanguageControl> {
  const i18n = i18next.createInstance()
  const namespaces = Object.keys(ENGLISH)
  await i18n
    .use(initReactI18next)
    .use(formatter)
    .init({
      lng: 'en',
      resources: { en: ENGLISH },
      ns: namespaces,
      defaultNS: DEFAULT_NAMESPACE,
      fallbackLng: fallbacks(),
      load: 'currentOnly',
      returnEmptyString: false,
      returnNull: false,
      initAsync: false,
      // React escapes; the formatter isolates. `alwaysFormat` sends every value through it.
      interpolation: { escapeValue: false, alwaysFormat: true, skipOnVariables: true },
      react: { useSuspense: false },
    })

  let latest: Language = 'en'
  const loaded = new Set<Language>(['en'])
  const switchTo = async (wanted: Language): Promise<void> => {
    latest = wanted
    if (!loaded.has(wanted)) {
      const texts = await textsOrNone(wanted, read)
      for (const [namespace, bundle] of texts) i18n.addResourceBundle(wanted, namespace, bundle, true, true)
      const missing = namespaces.filter((namespace) => !texts.has(namespace))
      if (missing.length > 0) log(`locale ${wanted}: no texts for ${missing.join(', ')}; English stands in`)
      else loaded.add(wanted)
    }
    const shown = namespaces.some((namespace) => i18n.hasResourceBundle(wanted, namespace)) ? wanted : 'en'
    await preloadFonts(localeRow(shown))
    // Somebody chose again while the files came.
    if (latest !== wanted) return
    await i18n.changeLanguage(shown)
    if (typeof document !== 'undefined') setDocumentLanguage(document.documentElement, shown)
  }
  await switchTo(language)
  const redraw = async (): Promise<void> => {
    await i18n.changeLanguage(i18n.language)
  }
  return { i18n, switchTo, redraw }
}

/** A locale that cannot be read is one without texts: the worst case is English and one line in the log. */
async function textsOrNone(
  tag: Language,
  read: (tag: Language) => Promise<LocaleTexts | null>,
): Promise<LocaleTexts> {
  try {
    return (await read(tag)) ?? new Map()
  } catch {
    return new Map()
  }
}

/**
 * Where a missing text is looked for, by the locale table. A plain object: i18next works the way of a text out anew
 * at every call when this is a function.
 */
function fallbacks(): Record<string, string[]> {
  const rows = LANGUAGES.map(localeRow)
  return Object.fromEntries([
    ...rows.map(({ tag, fallback }) => [tag, fallback === null ? [] : [fallback]]),
    ['default', ['en']],
  ])
}
