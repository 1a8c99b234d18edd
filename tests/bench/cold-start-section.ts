import { launch } from '../helpers/launch.ts'
import type { Section } from './content.ts'
import { inMilliseconds, summarise } from './figures.ts'
import type { Stand } from './stand.ts'

const STARTS = 7

/** Offline, with a full cache: from the process's start to the first reviewable item on the screen. */
export async function measureColdStarts(stand: Stand, cachedItems: number): Promise<Section> {
  const times: number[] = []
  for (let start = 0; start < STARTS; start += 1) {
    const running = await launch({
      place: stand.place,
      backendUrl: stand.network.url,
      account: 'moderator-en',
      offline: true,
      atOnce: true,
    })
    const began = await running.inMain(async () => process.getCreationTime() ?? Number.NaN)
    // The first paint of an item's title, by the page's own Element Timing: the observer is told of earlier ones too.
    const painted = await running.page.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          setTimeout(
            () => reject(new Error(`no item within 20 s, but: ${document.body.textContent}`)),
            20_000,
          )
          new PerformanceObserver((list) => {
            const first = list.getEntries()[0] as (PerformanceEntry & { renderTime: number }) | undefined
            if (first !== undefined) resolve(performance.timeOrigin + first.renderTime)
          }).observe({ type: 'element', buffered: true })
        }),
    )
    times.push(painted - began)
    await running.kill()
  }
  const figures = summarise(times)
  return {
    rows: [
      {
        what: 'cold start, offline → first reviewable item',
        measured: inMilliseconds(figures),
        budget: '≤ 1,000 ms',
        kept: figures.p95 <= 1_000,
        note: `${cachedItems} items cached; from the process's start; the passphrase's key derivation is in it`,
      },
    ],
    raw: { times },
  }
}
