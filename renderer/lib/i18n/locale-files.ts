import { LANGUAGES, type Language } from '../../../shared/domain/languages.ts'

/** Texts of one namespace: nested, with strings at the ends. */
export interface Texts {
  readonly [key: string]: string | Texts
}

/** The texts of one locale by namespace. */
export type LocaleTexts = ReadonlyMap<string, Texts>

/** `draft`: no native speaker has read every text yet. Shown in settings. */
export type LocaleStatus = 'draft' | 'reviewed'
interface LocaleMeta {
  readonly status: LocaleStatus
}

// The checker of the locales has held every file against English; here they are taken as they are.
const metas = import.meta.glob<LocaleMeta>('../../../locales/*/meta.json', { eager: true, import: 'default' })
const locales = import.meta.glob<Readonly<Record<string, Texts>>>(
  ['../../../locales/*/index.ts', '!../../../locales/en/index.ts'],
  { import: 'TEXTS' },
)

/** A language that the interface can be in now: English, and every one with a folder. */
export interface AvailableLocale {
  readonly tag: Language
  readonly status: LocaleStatus
}

export function availableLocales(): readonly AvailableLocale[] {
  return LANGUAGES.flatMap((tag): readonly AvailableLocale[] => {
    if (tag === 'en') return [{ tag, status: 'reviewed' }]
    const meta = metas[`../../../locales/${tag}/meta.json`]
    return meta === undefined || !(path(tag) in locales) ? [] : [{ tag, status: meta.status }]
  })
}

/** The texts of one locale; null when it has no folder. Rejects when its file is there and cannot be read. */
export async function readLocaleTexts(tag: Language): Promise<LocaleTexts | null> {
  const read = locales[path(tag)]
  if (read === undefined) return null
  const byFile = Object.entries(await read())
  return new Map(byFile.map(([file, texts]) => [file.replace(/^.*\/|\.json$/g, ''), texts]))
}

function path(tag: Language): string {
  return `../../../locales/${tag}/index.ts`
}
