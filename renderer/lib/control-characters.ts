/**
 * A stretch of text, or what stands in the place of characters that are not drawn. `units`: how much of the text
 * is left out there, in UTF-16.
 */
export type TextPiece =
  | { readonly type: 'text'; readonly text: string }
  /** An invisible character that could change how the rest reads, so many times in a row. */
  | {
      readonly type: 'control'
      readonly name: string
      readonly code: string
      readonly count: number
      readonly units: number
    }
  /** Marks above and below one letter, beyond what any language writes: left out. */
  | { readonly type: 'marks'; readonly count: number; readonly units: number }
  /** So many more of either in what follows, where they are no longer shown one by one. */
  | { readonly type: 'more'; readonly count: number; readonly units: 0 }

/** A text of half a million of them must not make half a million nodes: that holds the window for minutes. */
export const MOST_CHIPS = 500

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

/** Draws nothing, does nothing, and takes as much room in the text as what it stands for. */
const NOTHING = '\u200b'

function isChanged(characters: string): boolean {
  return !KEPT.has(characters)
}

/** Without anything that is changed, and as long as before: places in it stay what they are. */
function blanked(text: string): { readonly text: string; readonly count: number } {
  let count = 0
  const plain = text.replace(CHANGED, (found) => {
    if (!isChanged(found)) return found
    count += MARKS.test(found) ? [...found].length : 1
    return NOTHING.repeat(found.length)
  })
  return { text: plain, count }
}

/** Cuts a text at its control characters, which are then shown as chips and do nothing. */
export function splitControls(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = []
  let from = 0
  for (const match of text.matchAll(CHANGED)) {
    const [character] = match
    if (!isChanged(character)) continue
    const last = pieces.at(-1)
    const units = character.length
    const isBeside = match.index === from
    if (!isBeside) pieces.push({ type: 'text', text: text.slice(from, match.index) })
    from = match.index + units
    if (MARKS.test(character)) pieces.push({ type: 'marks', count: [...character].length, units })
    else {
      const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
      if (isBeside && last?.type === 'control' && last.code === code) {
        pieces[pieces.length - 1] = { ...last, count: last.count + 1, units: last.units + units }
      } else pieces.push({ type: 'control', name: NAMES[character] ?? code, code, count: 1, units })
    }
    // Between two chips there is at most one text.
    if (pieces.length >= 2 * MOST_CHIPS) break
  }
  if (from === text.length) return pieces
  const rest = blanked(text.slice(from))
  if (rest.count > 0) pieces.push({ type: 'more', count: rest.count, units: 0 })
  return [...pieces, { type: 'text', text: rest.text }]
}
