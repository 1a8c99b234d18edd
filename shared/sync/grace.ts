import { type DurationMs, type EpochMs, SECOND } from '../lib/time.ts'

/** The newest decision can be taken back for this long, whatever the setting says. */
export const NEWEST_GRACE: DurationMs = 10 * SECOND

/**
 * Until when a held decision waits for an undo, by the clock that made `savedAt`.
 *
 * @param isNewest true for the last decision made: a setting of 0 s must not take the only chance to undo.
 */
export function undoUntil(
  entry: { readonly savedAt: EpochMs },
  isNewest: boolean,
  graceSeconds: number,
): EpochMs {
  const wanted = graceSeconds * SECOND
  return entry.savedAt + (isNewest ? Math.max(wanted, NEWEST_GRACE) : wanted)
}

/**
 * The time to count an entry's grace from, after a restart.
 *
 * A clock that was put back leaves `savedAt` in the future: uncorrected, the entry would be held for as many
 * hours as the clock moved. Counted from now it waits one grace time at most. A clock put forward ends the
 * grace early, which loses nothing: the reviewer left the screen with the restart.
 */
export function savedAtAfterRestart(savedAt: EpochMs, now: EpochMs): EpochMs {
  return Math.min(savedAt, now)
}
