import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createCld } from '../../../../renderer/sync/reading/cld.ts'
import { guessLanguage } from '../../../../renderer/sync/reading/guess-language.ts'
import { indonesianOrMalay } from '../../../../renderer/sync/reading/malay-words.ts'
import { languageOfScript } from '../../../../renderer/sync/reading/script.ts'

const SENTENCES = z
  .record(z.string(), z.array(z.string()))
  .parse(
    JSON.parse(readFileSync(new URL('../../../fixtures/language/sentences.json', import.meta.url), 'utf8')),
  )
const detect = createCld()

/** Self-made sentences say little about real ones: the figure is printed, and only a clear fall is a fault. */
test('the language of most of a small self-made set is told, and a wrong one is rare', async () => {
  const wrong: string[] = []
  let right = 0
  let unsure = 0
  for (const [language, sentences] of Object.entries(SENTENCES)) {
    for (const sentence of sentences) {
      const { guess } = await guessLanguage(sentence, detect)
      if (guess === language) right += 1
      else if (guess === 'und') unsure += 1
      else wrong.push(`${language} told as ${guess}: ${sentence}`)
    }
  }
  const all = right + unsure + wrong.length
  console.info(
    `content language: ${right} of ${all} right, ${unsure} unsure, ${wrong.length} wrong\n${wrong.join('\n')}`,
  )
  expect(right / all).toBeGreaterThan(0.85)
  expect(wrong.length / all).toBeLessThan(0.08)
})

describe('the script says it where only one of ours uses it', () => {
  test.each([
    ['th', 'เพลง'],
    ['lo', 'ເພງ'],
    ['km', 'ចម្រៀង'],
    ['my', 'သီချင်း'],
    ['ta', 'பாட்டு'],
    ['zh-Hans', '歌单'],
    ['latin', 'song'],
    ['und', 'песня'],
    ['und', 'この歌'],
    ['und', '12 👍'],
    ['und', ''],
  ])('%s', (language, text) => {
    expect(languageOfScript(text)).toBe(language)
  })
})

test('a detector is never asked about a script, nor about a word or two', async () => {
  const never = async () => {
    throw new Error('asked')
  }
  expect(await guessLanguage('เพลงนี้เพราะมาก', never)).toEqual({ guess: 'th', by: 'script' })
  expect(await guessLanguage('ok lah', never)).toEqual({ guess: 'und', by: 'none' })
  expect(await guessLanguage('@someone https://example.com/a/very/long/address #tag', never)).toEqual({
    guess: 'und',
    by: 'none',
  })
})

test('Indonesian and Malay are told apart by words, whichever the detector said', async () => {
  expect(
    await guessLanguage('Sila hantar mesej kalau nak tahu', async () => ({
      language: 'id',
      likelihood: 0.55,
    })),
  ).toEqual({
    guess: 'ms',
    by: 'words',
  })
  expect(
    await guessLanguage('Kirim pesan kalau mau harganya', async () => ({ language: 'ms', likelihood: 0.55 })),
  ).toEqual({
    guess: 'id',
    by: 'words',
  })
  expect(indonesianOrMalay('rumah makan')).toBeNull()
})

test('a language that is none of ours is not told', async () => {
  expect(
    (
      await guessLanguage('Dieses Lied ist wirklich sehr schön.', async () => ({
        language: 'de',
        likelihood: 1,
      }))
    ).guess,
  ).toBe('und')
})
