import type { Fault } from './fault.ts'
import { englishOf, type FlatTexts, pluralBase } from './texts.ts'

/** Keys, plural forms, placeholders and tags of a locale against English. */
export function structureFaults(locale: string, english: FlatTexts, texts: FlatTexts): readonly Fault[] {
  const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
  const wanted = wantedKeys(english, forms)
  const faults: Fault[] = []
  for (const key of wanted) {
    if (texts.has(key)) continue
    const base = pluralBase(key, english)
    if (base === null)
      faults.push({ kind: 'missing_key', locale, key, say: `no text for “${english.get(key) ?? ''}”` })
    else
      faults.push({
        kind: 'plural_form',
        locale,
        key,
        say: `missing; ${locale} counts by ${forms.join(', ')}`,
      })
  }
  for (const [key, text] of texts) {
    if (wanted.has(key)) faults.push(...contentFaults(locale, key, englishOf(key, english) ?? '', text))
    else if (pluralBase(key, english) === null)
      faults.push({ kind: 'unknown_key', locale, key, say: 'English has no such key' })
    else
      faults.push({
        kind: 'plural_form',
        locale,
        key,
        say: `never used; ${locale} counts by ${forms.join(', ')}`,
      })
  }
  return faults
}

function wantedKeys(english: FlatTexts, forms: readonly string[]): ReadonlySet<string> {
  const wanted = new Set<string>()
  for (const key of english.keys()) {
    const base = pluralBase(key, english)
    if (base === null) wanted.add(key)
    else for (const form of forms) wanted.add(`${base}_${form}`)
  }
  return wanted
}

function contentFaults(locale: string, key: string, english: string, text: string): readonly Fault[] {
  const faults: Fault[] = []
  const expect = (
    kind: Fault['kind'],
    name: string,
    wanted: readonly string[],
    found: readonly string[],
  ): void => {
    const [left, right] = [wanted.toSorted().join(' '), found.toSorted().join(' ')]
    if (left !== right) faults.push({ kind, locale, key, say: `${name} should be [${left}], are [${right}]` })
  }
  if (text.trim() === '') faults.push({ kind: 'empty', locale, key, say: 'the text is empty' })
  expect('placeholder', 'placeholders', placeholders(english), placeholders(text))
  expect('placeholder', 'nested keys', nested(english), nested(text))
  expect('tag', 'tags', tags(english), tags(text))
  if (!balanced(text))
    faults.push({ kind: 'tag', locale, key, say: 'a tag is not closed where it was opened' })
  if (/\{\{[^}]*,[^}]*\}\}/.test(text))
    faults.push({
      kind: 'format_name',
      locale,
      key,
      say: 'values are formatted by fmt before they come here',
    })
  return faults
}

/** Each name once: a translation may well need to say a name twice, or once less. */
function placeholders(text: string): readonly string[] {
  const names = [...text.matchAll(/\{\{-?\s*([^,}]*?)\s*(?:,[^}]*)?\}\}/g)].map((match) => match[1] ?? '')
  // Half a pair of braces is a placeholder that will stand on the screen as it is.
  const halves = text.replaceAll(/\{\{[^{}]*\}\}/g, '').match(/[{}]/g) ?? []
  return [...new Set(names), ...halves]
}

function nested(text: string): readonly string[] {
  return [...text.matchAll(/\$t\(\s*([^,)\s]+)/g)].map((match) => match[1] ?? '')
}

function tags(text: string): readonly string[] {
  return [...text.matchAll(/<(\/?[\w.-]+)\s*(\/?)>/g)].map((match) => `<${match[1]}${match[2]}>`)
}

function balanced(text: string): boolean {
  const open: string[] = []
  for (const tag of tags(text)) {
    if (tag.endsWith('/>')) continue
    if (!tag.startsWith('</')) open.push(tag.slice(1))
    else if (open.pop() !== tag.slice(2)) return false
  }
  return open.length === 0
}
