import type { DurationMs, EpochMs } from '../../../shared/lib/time.ts'

/** How numbers, times and names look to one reader. Values that are no number or no time become an en dash. */
export interface Fmt {
  /** Day and time, such as `7 Mar 2026, 2:05 pm`; for the screen, never for evidence or exports. */
  readonly dateTime: (at: EpochMs) => string
  readonly date: (at: EpochMs) => string
  readonly time: (at: EpochMs) => string
  /** `3 hours ago`, `in 5 minutes`, `now` under one second; whole units, rounded towards now. */
  readonly relative: (then: EpochMs, now: EpochMs) => string
  readonly number: (value: number) => string
  /** A share from 0 to 1, with at most one decimal. */
  readonly percent: (share: number) => string
  /** A running clock, `03:41`, `1:03:41` from an hour on, with a minus when it ran over; whole seconds. */
  readonly clock: (length: DurationMs) => string
  /** A length in words, at most two units: `18 mins`, `2 hrs 5 mins`, `3 days`. */
  readonly duration: (length: DurationMs) => string
  readonly list: (items: readonly string[]) => string
  /** Order of names as a reader expects them, digits as numbers; for `sort`. */
  readonly compare: (a: string, b: string) => number
  /** The name of a language; of `und`, that nobody knows it; of a malformed tag, the tag. */
  readonly language: (tag: string) => string
  /** The name of a country or area by its two-letter code; of a malformed code, the code. */
  readonly region: (code: string) => string
}

export interface FmtOptions {
  /** Years in dates. Only Thai shows the Buddhist ones; null: as the locale table says. */
  readonly calendar: 'buddhist' | 'gregorian' | null
  /** Null: as the locale table says. */
  readonly digits: 'native' | 'latin' | null
  /** Null: this machine's. */
  readonly timeZone: string | null
}

export const DEFAULT_FMT_OPTIONS: FmtOptions = { calendar: null, digits: null, timeZone: null }

/** What stands where a value is none. */
export const NO_VALUE = '–'
