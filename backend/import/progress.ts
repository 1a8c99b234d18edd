import type { Tally } from './run-import.ts'

export interface Progress {
  readonly show: (tally: Readonly<Tally>) => void
  /** A line of its own, above the progress. */
  readonly say: (text: string) => void
  readonly end: () => void
}

const ON_SCREEN_MS = 200
const IN_LOG_MS = 10_000

/**
 * Shows how far an import is: on a terminal one line that changes, elsewhere a line now and then.
 *
 * @param now milliseconds of a clock that only goes forward
 */
export function createProgress(
  output: { readonly isTTY?: boolean; readonly write: (text: string) => unknown },
  now: () => number,
): Progress {
  const onScreen = output.isTTY === true
  const start = now()
  let shown = start
  let drawn = false

  const wipe = (): void => {
    if (drawn) output.write('\r\u001b[K')
    drawn = false
  }
  return {
    show: ({ lines, bad }) => {
      const at = now()
      if (at - shown < (onScreen ? ON_SCREEN_MS : IN_LOG_MS)) return
      shown = at
      const rate = Math.round((lines / (at - start)) * 1_000)
      const text = `${lines} records, ${rate} a second${bad > 0 ? `, ${bad} bad` : ''}`
      wipe()
      output.write(onScreen ? text : `${text}\n`)
      drawn = onScreen
    },
    say: (text) => {
      wipe()
      output.write(`${text}\n`)
    },
    end: wipe,
  }
}
