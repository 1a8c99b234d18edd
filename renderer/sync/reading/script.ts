import type { ContentLanguage } from '../../../shared/domain/languages.ts'

/** More says nothing new; a hostile text may hold half a million characters. */
const LOOKED_AT = 4_000
/** Of the letters: below it a text is mixed, and nothing is said. */
const SHARE = 0.6
/** One stray letter is no language. */
const FEWEST = 2

const SCRIPTS = [
  ['th', /\p{Script=Thai}/gu],
  ['lo', /\p{Script=Lao}/gu],
  ['km', /\p{Script=Khmer}/gu],
  ['my', /\p{Script=Myanmar}/gu],
  ['ta', /\p{Script=Tamil}/gu],
  ['zh-Hans', /\p{Script=Han}/gu],
  ['latin', /\p{Script=Latin}/gu],
] as const satisfies readonly (readonly [ContentLanguage | 'latin', RegExp])[]

/** Japanese and Korean use Chinese characters too; we have neither. */
const NOT_CHINESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/**
 * The language that a text's script belongs to, or `latin`, which many share; `und` for other scripts, for
 * mixtures and when there are hardly any letters. Marks count like letters: half of Thai and Burmese are marks.
 */
export function languageOfScript(text: string): ContentLanguage | 'latin' {
  const some = text.slice(0, LOOKED_AT)
  const all = some.match(/[\p{L}\p{M}]/gu)?.length ?? 0
  if (all < FEWEST) return 'und'
  for (const [language, letters] of SCRIPTS) {
    if ((some.match(letters)?.length ?? 0) / all < SHARE) continue
    return language === 'zh-Hans' && NOT_CHINESE.test(some) ? 'und' : language
  }
  return 'und'
}
