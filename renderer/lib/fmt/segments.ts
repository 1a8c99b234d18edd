const words = new Intl.Segmenter('und', { granularity: 'word' })
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** A text cut by a dictionary where its script has no spaces. What no dictionary knows is cut anywhere. */
export const wordsOf = (text: string): Intl.Segments => words.segment(text)

/** A text cut into what people call characters. */
export const graphemesOf = (text: string): Intl.Segments => graphemes.segment(text)

export function countGraphemes(text: string): number {
  return [...graphemes.segment(text)].length
}
