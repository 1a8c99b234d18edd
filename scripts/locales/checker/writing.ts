/// <reference path="../../../renderer/sync/reading/myanmar-tools.d.ts" />
import myanmarTools from 'myanmar-tools'
import type { LocaleRow } from '../../../renderer/lib/i18n/locale-table.ts'
import type { Fault } from './fault.ts'

const zawgyi = new myanmarTools.ZawgyiDetector()

/** Above it a text is taken for Zawgyi: real Unicode Burmese scores under 0.05, Zawgyi over 0.95. */
const ZAWGYI_LIKELY = 0.5

const LETTERS = {
  Latin: /[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u,
  Thai: /[\p{Script=Thai}\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u,
  Lao: /[\p{Script=Lao}\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u,
  Khmer: /[\p{Script=Khmer}\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u,
  Myanmar: /[\p{Script=Myanmar}\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u,
  Tamil: /[\p{Script=Tamil}\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u,
  Han: /[\p{Script=Han}\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u,
} as const satisfies Record<LocaleRow['script'], RegExp>

/** What looks right and is typed wrong: the first is drawn like the second, but never found by a search. */
const LOOKALIKES: readonly (readonly [string, string])[] = [
  ['\u0e4d\u0e32', '\u0e33'],
  ['\u0e40\u0e40', '\u0e41'],
  ['\u0ecd\u0eb2', '\u0eb3'],
  ['\u0ec0\u0ec0', '\u0ec1'],
]

/** Faults of the characters themselves, whatever the text says. */
export function writingFaults(row: LocaleRow, key: string, text: string): readonly Fault[] {
  const faults: Fault[] = []
  const add = (kind: Fault['kind'], say: string): void => {
    faults.push({ kind, locale: row.tag, key, say })
  }
  const foreign = [...text].filter((each) => /[\p{L}\p{M}]/u.test(each) && !LETTERS[row.script].test(each))
  if (foreign.length > 0) add('wrong_script', `“${foreign.join('')}” is not ${row.script}`)
  const direction = text.match(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g)
  if (direction !== null) add('direction_control', direction.map(codePoint).join(' '))
  const odd = text.match(/[\p{Cc}\p{Co}\p{Cn}\p{Cs}\u00ad\ufeff\ufffd]/gu)
  if (odd !== null) add('odd_character', odd.map(codePoint).join(' '))
  for (const [typed, meant] of LOOKALIKES) {
    if (text.includes(typed))
      add('odd_character', `${[...typed].map(codePoint).join(' ')} stands for ${codePoint(meant)}`)
  }
  if (text !== text.trim() || / {2}/.test(text)) add('odd_character', 'spaces at an end, or two in a row')
  if (text !== text.normalize('NFC')) add('not_nfc', 'the characters are not in normal form C')
  if (row.script === 'Myanmar') {
    const likelihood = zawgyi.getZawgyiProbability(text)
    if (likelihood > ZAWGYI_LIKELY) add('zawgyi', `looks like Zawgyi (${likelihood.toFixed(2)})`)
  }
  return faults
}

function codePoint(text: string): string {
  return `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
