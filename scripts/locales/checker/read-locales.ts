import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { LANGUAGES, type Language } from '../../../shared/domain/languages.ts'
import type { Fault } from './fault.ts'
import type { Glossary } from './glossary.ts'
import { type FlatTexts, flatten } from './texts.ts'

const LOCALES = join(import.meta.dirname, '../../../locales')
const NO_TEXTS = new Set(['meta.json', 'glossary.json'])

export interface ReadLocale {
  readonly tag: Language
  readonly texts: FlatTexts
  readonly glossary: Glossary
  readonly faults: readonly Fault[]
}

/** Every English text, from the TypeScript files that the page is built of. */
export async function readEnglish(): Promise<FlatTexts> {
  const flat = new Map<string, string>()
  for (const name of await filesOf('en', '.ts')) {
    const module: { readonly default: unknown } = await import(pathToFileURL(join(LOCALES, 'en', name)).href)
    for (const [key, text] of flatten(name.slice(0, -3), module.default)) flat.set(key, text)
  }
  return flat
}

/** The languages that have a folder, apart from English. */
export async function translatedLocales(): Promise<readonly Language[]> {
  const folders = await readdir(LOCALES)
  const strange = folders.filter((folder) => !LANGUAGES.some((language) => language === folder))
  if (strange.length > 0)
    throw new Error(`locales/${strange[0]} is no language of shared/domain/languages.ts`)
  return LANGUAGES.filter((language) => language !== 'en' && folders.includes(language))
}

/** One locale's files; a missing or malformed glossary or meta file is a fault of it. */
export async function readLocale(tag: Language): Promise<ReadLocale> {
  const texts = new Map<string, string>()
  for (const name of await filesOf(tag, '.json')) {
    if (NO_TEXTS.has(name)) continue
    for (const [key, text] of flatten(name.slice(0, -5), await readJson(tag, name))) texts.set(key, text)
  }
  const faults: Fault[] = []
  const meta = await readJson(tag, 'meta.json').catch(() => null)
  if (!isMeta(meta))
    faults.push({ kind: 'meta', locale: tag, key: 'meta.json', say: 'status must be draft or reviewed' })
  const glossary = await readJson(tag, 'glossary.json').catch(() => null)
  if (!isGlossary(glossary)) {
    faults.push({
      kind: 'meta',
      locale: tag,
      key: 'glossary.json',
      say: 'no terms, or not in the form of docs/LANGUAGES.md',
    })
    return { tag, texts, glossary: { terms: [], same: [] }, faults }
  }
  return { tag, texts, glossary, faults }
}

async function filesOf(folder: string, ending: string): Promise<readonly string[]> {
  const names = await readdir(join(LOCALES, folder))
  return names.filter((name) => name.endsWith(ending)).toSorted()
}

async function readJson(tag: Language, name: string): Promise<unknown> {
  return JSON.parse(await readFile(join(LOCALES, tag, name), 'utf8'))
}

/** Whether a meta file says what it must. */
export function isMeta(value: unknown): boolean {
  if (!isObject(value)) return false
  const { status } = value
  return status === 'draft' || status === 'reviewed'
}

/** Whether a glossary has the form of docs/LANGUAGES.md. */
export function isGlossary(value: unknown): value is Glossary {
  if (!isObject(value)) return false
  const { terms, same } = value
  return isTexts(same) && Array.isArray(terms) && terms.length > 0 && terms.every(isTerm)
}

function isTerm(value: unknown): boolean {
  if (!isObject(value)) return false
  const { english, term, also, avoid, except } = value
  const optional = [also, avoid, except].every((list) => list === undefined || isTexts(list))
  return isTexts(english) && typeof term === 'string' && optional
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
