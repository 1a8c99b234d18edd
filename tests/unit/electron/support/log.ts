import type { Log } from '../../../../electron/lib/log.ts'

/** A log that a test can read. */
export function listLog(): Log & { readonly lines: readonly string[] } {
  const lines: string[] = []
  const write = (message: string, detail?: unknown): void => {
    lines.push(detail === undefined ? message : `${message} ${JSON.stringify(detail)}`)
  }
  return { lines, info: write, warn: write, error: write }
}
