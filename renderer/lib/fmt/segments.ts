const words = new Intl.Segmenter('und', { granularity: 'word' })
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** For each place of a text, in UTF-16 units, where its segment begins and ends. */
export interface Spans {
  readonly starts: Int32Array
  readonly ends: Int32Array
}

/** A text cut by a dictionary where its script has no spaces. What no dictionary knows is cut anywhere. */
export const wordSpans = (text: string): Spans => spansOf(words, text)

/** A text cut into what people call characters. */
export const graphemeSpans = (text: string): Spans => spansOf(graphemes, text)

export function countGraphemes(text: string): number {
  return [...graphemes.segment(text)].length
}

/** In one pass: to ask for the segment at a place costs its whole length, and a hostile one is as long as the text. */
function spansOf(segmenter: Intl.Segmenter, text: string): Spans {
  const starts = new Int32Array(text.length)
  const ends = new Int32Array(text.length)
  for (const { index, segment } of segmenter.segment(text)) {
    starts.fill(index, index, index + segment.length)
    ends.fill(index + segment.length, index, index + segment.length)
  }
  return { starts, ends }
}
