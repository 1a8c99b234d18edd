/**
 * A stretch of text, or one invisible character that could change how the rest reads. `units`: how much of the
 * text is left out, in UTF-16.
 */
export type TextPiece =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'control'; readonly name: string; readonly code: string; readonly units: number }
  /** Marks above and below one letter, beyond what any language writes: left out. */
  | { readonly type: 'marks'; readonly count: number; readonly units: number }

/** Short names of those that are met in practice; the others show their number. */
const NAMES: Readonly<Record<string, string>> = {
  '\u00ad': 'SHY',
  '\u061c': 'ALM',
  '\u115f': 'HCF',
  '\u1160': 'HJF',
  '\u180e': 'MVS',
  '\u200e': 'LRM',
  '\u200f': 'RLM',
  '\u2028': 'LS',
  '\u2029': 'PS',
  '\u202a': 'LRE',
  '\u202b': 'RLE',
  '\u202c': 'PDF',
  '\u202d': 'LRO',
  '\u202e': 'RLO',
  '\u2060': 'WJ',
  '\u2061': 'FA',
  '\u2062': 'IT',
  '\u2063': 'IS',
  '\u2064': 'IP',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
  '\u3164': 'HF',
  '\ufeff': 'BOM',
  '\ufff9': 'IAA',
  '\ufffa': 'IAS',
  '\ufffb': 'IAT',
}

/**
 * Everything without a shape of its own, and the Hangul fillers, which are blank letters; and the marks on one
 * letter from the ninth on. Setting thousands of them takes the page a second, and they lie over what is around.
 */
const CHANGED = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u115f\u1160\u3164]|(?<=\p{M}{8})\p{M}+/gu
const MARKS = /^\p{M}/u

/** Ordinary white space, and the joiners without which several scripts cannot be written. */
const KEPT = new Set(['\t', '\n', '\r', '\u200b', '\u200c', '\u200d'])

/** Cuts a text at its control characters, which are then shown as chips and do nothing. */
export function splitControls(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = []
  let from = 0
  for (const match of text.matchAll(CHANGED)) {
    const character = match[0]
    if (KEPT.has(character)) continue
    if (match.index > from) pieces.push({ type: 'text', text: text.slice(from, match.index) })
    from = match.index + character.length
    if (MARKS.test(character)) {
      pieces.push({ type: 'marks', count: [...character].length, units: character.length })
      continue
    }
    const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    pieces.push({ type: 'control', name: NAMES[character] ?? code, code, units: character.length })
  }
  if (from < text.length) pieces.push({ type: 'text', text: text.slice(from) })
  return pieces
}
