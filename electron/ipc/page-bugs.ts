import type { PageBug } from '../../shared/contracts/ipc/page-bug.ts'
import { type DurationMs, MINUTE } from '../../shared/lib/time.ts'
import type { Log } from '../lib/log.ts'

/** As many are written down in a minute: one that comes with every frame must not push everything else out of the log. */
export const MOST_A_MINUTE = 10

/**
 * Writes the page's bugs into main's log.
 *
 * @param now a clock that never goes back
 */
export function keepPageBugs(log: Log, now: () => DurationMs): (bug: PageBug) => void {
  let since = Number.NEGATIVE_INFINITY
  let told = 0
  return ({ name, frames }) => {
    if (now() - since >= MINUTE) {
      since = now()
      told = 0
    }
    told += 1
    if (told < MOST_A_MINUTE) log.error('the page met a bug', { name, frames: frames.join(' < ') })
    if (told === MOST_A_MINUTE) log.error('the page meets so many bugs that no more are told this minute')
  }
}
