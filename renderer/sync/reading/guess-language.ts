import { CONTENT_LANGUAGES } from '../../../shared/domain/languages.ts'
import type { ItemReading } from '../../data/reading.ts'
import { indonesianOrMalay } from './malay-words.ts'
import { languageOfScript } from './script.ts'

/** What a detector says of a text in Latin letters: a BCP 47 tag (`und` when it has none), and how likely it is. */
export interface Detected {
  readonly language: string
  /** From 0 to 1. */
  readonly likelihood: number
}
export type DetectLanguage = (text: string) => Promise<Detected>

/** Shorter than this, a detector of letter sequences guesses. */
const SHORTEST = 12
const LOOKED_AT = 2_000
const SURE = 0.7
/** Indonesian and Malay share most words, so that neither is ever as likely as another language by itself. */
const SURE_WITH_WORDS = 0.5

const UNSURE: ItemReading['language'] = { guess: 'und', by: 'none' }

/**
 * The language of a text: by its script where only one of ours uses it, else by the detector. Indonesian and
 * Malay are told apart by words. Romanised Thai, Tamil, Burmese, Khmer and Lao come out wrong, sometimes
 * without doubt: a guess is shown, and nothing is ever routed or hidden by it.
 */
export async function guessLanguage(text: string, detect: DetectLanguage): Promise<ItemReading['language']> {
  const script = languageOfScript(text)
  if (script === 'und') return UNSURE
  if (script !== 'latin') return { guess: script, by: 'script' }
  const words = plainWords(text)
  if (words.length < SHORTEST) return UNSURE
  const { language, likelihood } = await detect(words)
  if ((language === 'id' || language === 'ms') && likelihood >= SURE_WITH_WORDS) {
    const guess = indonesianOrMalay(words)
    if (guess !== null) return { guess, by: 'words' }
  }
  const guess = CONTENT_LANGUAGES.find((one) => one === language) ?? 'und'
  return guess === 'und' || likelihood < SURE ? UNSURE : { guess, by: 'detector' }
}

/** Without addresses, mentions and tags, which are in no language. */
function plainWords(text: string): string {
  return text
    .slice(0, LOOKED_AT)
    .replace(/https?:\S+|[@#]\S+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
