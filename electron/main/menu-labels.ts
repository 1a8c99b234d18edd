/// <reference types="vite/types/importMeta.d.ts" />
import english from '../../locales/en/menu.ts'
import type { Language } from '../../shared/domain/languages.ts'

/** Every word of the menu bar and of what opens below it. */
export type MenuLabels = { readonly [Name in keyof typeof english]: string }

// A few lines each, so all of them are part of main: no file is read when the language changes.
const translated = import.meta.glob<Partial<MenuLabels>>('../../locales/*/menu.json', {
  eager: true,
  import: 'default',
})

/** The menu in a language; English for what has no translation. */
export function menuLabels(language: Language): MenuLabels {
  return { ...english, ...translated[`../../locales/${language}/menu.json`] }
}
