/** The first character of each initial in the order of the pinyin collation, which every ICU has: no table is needed. */
const FIRSTS = '阿八嚓咑妸发旮哈丌咔垃妈拏噢妑七呥仨他屲夕丫帀'
const LETTERS = 'abcdefghjklmnopqrstwxyz'
const HAN = /\p{Script=Han}/u

const collator = new Intl.Collator('zh-Hans-u-co-pinyin')
const known = new Map<string, string>()

/**
 * The initials by which Chinese is typed in short: `政策` is `zc`. Characters that are read in several ways give
 * one of them. Other letters stay as they are; empty when there is nothing Chinese.
 */
export function pinyinInitials(text: string): string {
  if (!HAN.test(text)) return ''
  return [...text].map((character) => (HAN.test(character) ? initialOf(character) : character)).join('')
}

function initialOf(character: string): string {
  const before = known.get(character)
  if (before !== undefined) return before
  const firsts = [...FIRSTS]
  const place = firsts.findLastIndex((first) => collator.compare(character, first) >= 0)
  const initial = LETTERS.charAt(Math.max(0, place))
  known.set(character, initial)
  return initial
}
