import type { Page } from '@playwright/test'
import { LANGUAGES, type Language } from '../../shared/domain/languages.ts'
import { launch } from '../helpers/launch.ts'
import type { Section } from './content.ts'
import { summarise } from './figures.ts'

const STARTS = 5
const ROUNDS = 12

/** Milliseconds from the page's navigation to its first text, and when that was. */
async function firstText(page: Page): Promise<{ readonly after: number; readonly at: number }> {
  return await page.evaluate(
    () =>
      new Promise<{ after: number; at: number }>((resolve, reject) => {
        setTimeout(() => reject(new Error('nothing was painted within 20 s')), 20_000)
        new PerformanceObserver((list) => {
          const first = list.getEntriesByName('first-contentful-paint')[0]
          if (first !== undefined)
            resolve({ after: first.startTime, at: performance.timeOrigin + first.startTime })
        }).observe({ type: 'paint', buffered: true })
      }),
  )
}

/** From the program's start to the first text, in English. */
async function wholeStart(): Promise<number> {
  const began = Date.now()
  const running = await launch({ locale: 'en', offline: true, atOnce: true })
  try {
    return (await firstText(running.page)).at - began
  } finally {
    await running.kill()
  }
}

/**
 * Languages differ in nothing but the page's own start: its texts and fonts. So the page is loaded in each in turn,
 * many times over, signed out and offline, and the difference is held against a whole start in English. The fastest
 * of each counts: whatever else the machine does only adds to it.
 */
export async function measureLocales(): Promise<Section> {
  const whole: number[] = []
  for (let start = 0; start < STARTS; start += 1) whole.push(await wholeStart())
  const loads = new Map<Language, number[]>(LANGUAGES.map((tag) => [tag, []]))
  const running = await launch({ locale: 'en', offline: true })
  try {
    await firstText(running.page)
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const tag of LANGUAGES) {
        await running.page.evaluate((locale) => window.teduh.settings.set({ locale }), tag)
        await running.page.reload()
        loads.get(tag)?.push((await firstText(running.page)).after)
      }
    }
  } finally {
    await running.kill()
  }
  const fastest = (tag: Language): number => Math.min(...(loads.get(tag) ?? []))
  const start = Math.min(...whole)
  return {
    rows: LANGUAGES.filter((tag) => tag !== 'en').map((tag) => {
      const more = fastest(tag) - fastest('en')
      const typical = summarise(loads.get(tag) ?? []).p50 - summarise(loads.get('en') ?? []).p50
      return {
        what: `start in ${tag} against English`,
        measured: `${((more / start) * 100).toFixed(1)} % of ${start.toFixed(0)} ms`,
        budget: '≤ 5 %',
        kept: more <= start * 0.05,
        note: `${more.toFixed(0)} ms by the fastest, ${typical.toFixed(0)} ms by the median of ${ROUNDS} page loads`,
      }
    }),
    raw: { whole, loads: Object.fromEntries(loads) },
  }
}
