/** Texts by `namespace:key.path`. */
export type FlatTexts = ReadonlyMap<string, string>

/**
 * Nested texts of one namespace, flat.
 *
 * @throws Error when something else than an object or a string is inside: such a file would break the page.
 */
export function flatten(namespace: string, texts: unknown): Map<string, string> {
  const flat = new Map<string, string>()
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') {
      flat.set(`${namespace}:${path}`, value)
    } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      for (const [key, each] of Object.entries(value)) walk(each, path === '' ? key : `${path}.${key}`)
    } else {
      throw new Error(`${namespace}:${path} is neither a text nor a group of texts`)
    }
  }
  walk(texts, '')
  return flat
}

const PLURAL_FORM = /_(zero|one|two|few|many|other)$/

/** The key without its plural form when English counts by it: it holds both `_one` and `_other`. */
export function pluralBase(key: string, english: FlatTexts): string | null {
  const base = key.replace(PLURAL_FORM, '')
  if (base === key) return null
  // `reason_other` alone is a name that happens to end so.
  return english.has(`${base}_one`) && english.has(`${base}_other`) ? base : null
}

/** The English text that a key of a locale translates; undefined when English has none. */
export function englishOf(key: string, english: FlatTexts): string | undefined {
  const base = pluralBase(key, english)
  if (base === null) return english.get(key)
  return english.get(key.endsWith('_one') ? key : `${base}_other`)
}

/** The words of a text: without placeholders, tags, nested keys and addresses. */
export function prose(text: string): string {
  return text
    .replaceAll(/\{\{.*?\}\}/g, ' ')
    .replaceAll(/\$t\(.*?\)/g, ' ')
    .replaceAll(/<\/?[\w.-]+\s*\/?>/g, ' ')
    .replaceAll(/\b[a-z][\w+.-]*:\/\/\S+/gi, ' ')
}
