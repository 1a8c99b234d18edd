import myanmarTools from 'myanmar-tools'

/** Above it a text is taken for Zawgyi: Unicode Burmese scores under 0.05, Zawgyi over 0.95. */
const LIKELY = 0.8
/** The converter takes quadratic time in the length of a line. */
const LONGEST_LINE = 2_000
const LONGEST_TEXT = 100_000
const BURMESE = /\p{Script=Myanmar}/u

const detector = new myanmarTools.ZawgyiDetector()
const converter = new myanmarTools.ZawgyiConverter()

/** The text in Unicode when it is written for the Zawgyi font, in which its characters mean others; else null. */
export function unicodeOf(text: string): string | null {
  if (!BURMESE.test(text)) return null
  if (detector.getZawgyiProbability(text.slice(0, LONGEST_LINE)) < LIKELY) return null
  return text
    .slice(0, LONGEST_TEXT)
    .split('\n')
    .map((line) => converter.zawgyiToUnicode(line.slice(0, LONGEST_LINE)) + line.slice(LONGEST_LINE))
    .join('\n')
}
