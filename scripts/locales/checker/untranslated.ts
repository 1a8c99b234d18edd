import type { LocaleRow } from '../../../renderer/lib/i18n/locale-table.ts'
import type { Fault } from './fault.ts'
import { prose } from './texts.ts'

/** Names and technical words that stay as they are in every language. */
export const KEPT_WORDS: ReadonlySet<string> = new Set(
  [
    'Teduh OK ID URL HTTP HTTPS JSON CSV',
    'Enter Esc Escape Ctrl Cmd Shift Alt Tab Space Delete Home End F1',
    'MB GB KB px Hz kHz dB',
    'Electron Chromium Bluesky Ozone PostgreSQL Linux macOS Windows Zawgyi',
  ]
    .join(' ')
    .toLowerCase()
    .split(' '),
)

/** Words that stand in nearly every English sentence and are no words of id, ms, vi or fil. */
const ENGLISH_ONLY =
  /\b(the|of|with|you|your|this|that|from|and|have|been|are|was|will|cannot|not|when|which)\b/i

/**
 * Text left in English. In another script that is each Latin word that is not kept; in Latin script the same text
 * as English, or English function words.
 *
 * @param same lower-case words that the language shares with English or keeps on purpose
 */
export function untranslatedFaults(
  row: LocaleRow,
  key: string,
  english: string,
  text: string,
  same: ReadonlySet<string>,
): readonly Fault[] {
  const left = words(prose(text)).filter(
    (word) => !KEPT_WORDS.has(word.toLowerCase()) && !same.has(word.toLowerCase()),
  )
  const add = (say: string): readonly Fault[] => [{ kind: 'left_in_english', locale: row.tag, key, say }]
  if (row.script !== 'Latin')
    return left.length > 0 ? add(`“${left.join(' ')}” is neither translated nor kept on purpose`) : []
  const found = ENGLISH_ONLY.exec(prose(text))
  if (found !== null) return add(`“${found[0]}” is English`)
  return left.length > 0 && prose(text).trim() === prose(english).trim()
    ? add(`“${text}” is the English text`)
    : []
}

/** Words of two Latin letters or more: single ones are names of keys. */
function words(text: string): readonly string[] {
  return text.match(/\p{Script=Latin}[\p{Script=Latin}\p{M}\d]+/gu) ?? []
}
