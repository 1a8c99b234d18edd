import type { Texts } from './locale-files.ts'

/** One text of the interface: where it stands in the locale's files, and how it is written there. */
export interface NamedText {
  /** `namespace:key`, as the checker names it. */
  readonly key: string
  readonly text: string
}

/** Every text of some namespaces, flat. */
export function namedTexts(namespaces: Readonly<Record<string, Texts>>): readonly NamedText[] {
  return Object.entries(namespaces).flatMap(([namespace, texts]) => flat(`${namespace}:`, texts))
}

function flat(before: string, texts: Texts): readonly NamedText[] {
  return Object.entries(texts).flatMap(([name, value]) =>
    typeof value === 'string' ? [{ key: `${before}${name}`, text: value }] : flat(`${before}${name}.`, value),
  )
}

/**
 * Which of the texts stand behind what is shown, in the order of the screen. A text with variables is known by its
 * fixed words; one that is nothing but a variable could be anything and is left out.
 */
export function textsBehind(shown: readonly string[], texts: readonly NamedText[]): readonly NamedText[] {
  const exact = new Map<string, NamedText[]>()
  for (const one of texts) exact.set(one.text, [...(exact.get(one.text) ?? []), one])
  const patterns = texts.flatMap((one) => {
    const pattern = patternOf(one.text)
    return pattern === null ? [] : [{ one, pattern }]
  })
  const found = new Map<string, NamedText>()
  for (const words of new Set(shown.map((one) => one.trim()))) {
    const known =
      exact.get(words) ?? patterns.filter(({ pattern }) => pattern.test(words)).map(({ one }) => one)
    for (const one of known) found.set(one.key, one)
  }
  return [...found.values()]
}

const SPECIAL = /[.*+?^${}()|[\]\\]/g

function patternOf(text: string): RegExp | null {
  const parts = text.split(/\{\{.*?\}\}/)
  if (parts.length === 1 || !parts.some((part) => /\p{L}/u.test(part))) return null
  return new RegExp(`^${parts.map((part) => part.replaceAll(SPECIAL, '\\$&')).join('.+')}$`, 's')
}
