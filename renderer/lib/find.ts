/** Compares words as people type them: case and accents aside, scripts left as they are. */
function plain(text: string): string {
  return text.toLowerCase().normalize('NFC')
}

/**
 * How well a search fits: 0 when one of its words is nowhere, more when the texts begin with it. Fuzzy
 * matching would offer clauses that share a few letters, and Enter would then apply the wrong one.
 */
export function findScore(search: string, texts: readonly string[]): number {
  const words = plain(search).split(/\s+/).filter(Boolean)
  const where = texts.map(plain)
  const isThere = words.every((word) => where.some((text) => text.includes(word)))
  if (!isThere) return 0
  const first = words[0]
  return first !== undefined && where.some((text) => text.startsWith(first)) ? 1 : 0.5
}
