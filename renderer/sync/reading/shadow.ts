import { isUnseen } from '../../lib/unseen.ts'

/** A copy of a text in which words are looked for, with the way back to the text. Never shown. */
export interface Shadow {
  readonly text: string
  /** For each unit of `text`, where its character begins and ends in the original. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

const FULL_OR_HALF_WIDTH = /[\uff01-\uffee\u3000]/u

/** Letters of other scripts that are drawn like Latin ones; only used inside words that are Latin otherwise. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ј: 'j', ѕ: 's', к: 'k', ԁ: 'd' },
    ...{ α: 'a', ε: 'e', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x' },
  }),
)

/**
 * Case, width and unseen characters aside; scripts are left as they are (normal form KC would alter Thai and
 * Lao). In a word that mixes Latin with Cyrillic or Greek the look-alikes count as Latin.
 */
export function shadowOf(text: string): Shadow {
  const letters: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  for (const character of text) {
    const end = at + character.length
    if (!isUnseen(character)) {
      const plain = (
        FULL_OR_HALF_WIDTH.test(character) ? character.normalize('NFKC') : character
      ).toLowerCase()
      for (let unit = 0; unit < plain.length; unit += 1) {
        letters.push(plain.charAt(unit))
        starts.push(at)
        ends.push(end)
      }
    }
    at = end
  }
  return { text: latinised(letters.join('')), starts, ends }
}

/** Word by word; every replacement is one unit for one unit, so that places stay where they are. */
function latinised(text: string): string {
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    if (!/\p{Script=Latin}/u.test(word) || !/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word)) return word
    return [...word].map((letter) => LOOKALIKES.get(letter) ?? letter).join('')
  })
}
