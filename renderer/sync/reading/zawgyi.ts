import myanmarTools from 'myanmar-tools'

/** Above it a text is taken for Zawgyi. A short sentence in Unicode may score 0.9. */
const LIKELY = 0.95
/** The converter takes quadratic time in the length of a line. */
const LONGEST_LINE = 2_000
const LONGEST_TEXT = 100_000
const BURMESE = /\p{Script=Myanmar}/u

type Detector = InstanceType<typeof myanmarTools.ZawgyiDetector>
let detector: Detector | null = null
const converter = new myanmarTools.ZawgyiConverter()

/** All that the detector wants of Node: bytes out of base64. */
class Base64Bytes extends Uint8Array {
  constructor(text: string) {
    super([...atob(text)].map((letter) => letter.charCodeAt(0)))
  }
}

/**
 * The package's build for browsers is a script for a page, so its build for Node is used; a worker has no `Buffer`.
 * It is there for as long as the detector reads its table.
 */
function createDetector(): Detector {
  const before: unknown = Reflect.get(globalThis, 'Buffer')
  Reflect.set(globalThis, 'Buffer', Base64Bytes)
  try {
    return new myanmarTools.ZawgyiDetector()
  } finally {
    if (before === undefined) Reflect.deleteProperty(globalThis, 'Buffer')
    else Reflect.set(globalThis, 'Buffer', before)
  }
}

/** The text in Unicode when it is written for the Zawgyi font, in which its characters mean others; else null. */
export function unicodeOf(text: string): string | null {
  if (!BURMESE.test(text)) return null
  detector ??= createDetector()
  if (detector.getZawgyiProbability(text.slice(0, LONGEST_LINE)) < LIKELY) return null
  return text
    .slice(0, LONGEST_TEXT)
    .split('\n')
    .map((line) => converter.zawgyiToUnicode(line.slice(0, LONGEST_LINE)) + line.slice(LONGEST_LINE))
    .join('\n')
}

/** False when a text in Zawgyi is longer than what is converted of it. */
export function isConvertedWhole(text: string): boolean {
  return text.length <= LONGEST_TEXT && text.split('\n').every((line) => line.length <= LONGEST_LINE)
}
