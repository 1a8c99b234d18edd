import { LANGUAGES, type Language } from '../../shared/domain/languages.ts'
import { launch } from '../helpers/launch.ts'
import type { Section } from './content.ts'
import { summarise } from './figures.ts'

const ROUNDS = 5

interface Start {
  /** From the program's start to the first text on the screen, in milliseconds. */
  readonly whole: number
  /** The page's part of it: its navigation to the first text. Locales differ in nothing else. */
  readonly page: number
}

/** Signed out and offline: nothing but the program, the page, its texts and fonts. */
async function startIn(locale: Language): Promise<Start> {
  const began = Date.now()
  const running = await launch({ locale, offline: true })
  try {
    return await running.page.evaluate(
      (from) =>
        new Promise<{ whole: number; page: number }>((resolve, reject) => {
          setTimeout(() => reject(new Error('nothing was painted within 20 s')), 20_000)
          new PerformanceObserver((list) => {
            const first = list.getEntriesByName('first-contentful-paint')[0]
            if (first !== undefined)
              resolve({ whole: performance.timeOrigin + first.startTime - from, page: first.startTime })
          }).observe({ type: 'paint', buffered: true })
        }),
      began,
    )
  } finally {
    await running.kill()
  }
}

/** Starts in every language in turn, several times over, so that a busy moment of the machine hits them alike. */
export async function measureLocales(): Promise<Section> {
  const starts = new Map<Language, Start[]>(LANGUAGES.map((tag) => [tag, []]))
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const tag of LANGUAGES) starts.get(tag)?.push(await startIn(tag))
  }
  const median = (tag: Language, part: keyof Start): number =>
    summarise((starts.get(tag) ?? []).map((start) => start[part])).p50
  const whole = median('en', 'whole')
  return {
    rows: LANGUAGES.filter((tag) => tag !== 'en').map((tag) => {
      const more = median(tag, 'page') - median('en', 'page')
      return {
        what: `start in ${tag} against English`,
        measured: `${more >= 0 ? '+' : '−'}${Math.abs(more).toFixed(0)} ms of ${whole.toFixed(0)} ms`,
        budget: '≤ 5 %',
        kept: more <= whole * 0.05,
        note: `${((more / whole) * 100).toFixed(1)} %; medians of ${ROUNDS} starts, to the first text on the screen`,
      }
    }),
    raw: Object.fromEntries(starts),
  }
}
