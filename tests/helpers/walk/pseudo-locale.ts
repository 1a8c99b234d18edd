const LETTERS: Readonly<Record<string, string>> = {
  ...{ a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', c: 'ç', n: 'ñ', s: 'š', y: 'ý', z: 'ž' },
  ...{ A: 'Á', E: 'É', I: 'Í', O: 'Ó', U: 'Ú', C: 'Ç', N: 'Ñ', S: 'Š', Y: 'Ý', Z: 'Ž' },
}
const FILLER = 'óñébúšátíçórélámýnáž'
const KEPT = /(\{\{.*?\}\}|<.*?>|\$t\(.*?\))/

/** Words of up to this many letters grow in themselves; longer ones get a word beside them, as languages do it. */
const LONG_WORD = 9

/**
 * An English text 60 % longer and with accents on its letters; variables and tags stay as they are. Only for tests:
 * what still fits with it has room for a language that nobody has translated yet.
 */
export function lengthened(text: string): string {
  return text
    .split(KEPT)
    .map((part, place) => (place % 2 === 1 ? part : part.replaceAll(/\p{L}+/gu, longerWord)))
    .join('')
}

function longerWord(word: string): string {
  const accented = word.replaceAll(/[a-z]/gi, (letter) => LETTERS[letter] ?? letter)
  const more = FILLER.slice(0, Math.ceil(word.length * 0.6))
  return word.length > LONG_WORD ? `${accented} ${more.slice(1)}` : `${accented}${more}`
}

/** Every text of a namespace, lengthened. */
export function lengthenedTexts(texts: object): object {
  return Object.fromEntries(
    Object.entries(texts).map(([key, value]) => [
      key,
      typeof value === 'string' ? lengthened(value) : lengthenedTexts(value),
    ]),
  )
}
