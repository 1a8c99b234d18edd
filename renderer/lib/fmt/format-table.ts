/** The units that relative times are told in, longest first. */
export const RELATIVE_UNITS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const
export type RelativeUnit = (typeof RELATIVE_UNITS)[number]

/** The units that lengths of time are told in, longest first. */
export const LENGTH_UNITS = ['day', 'hour', 'minute', 'second'] as const
export type LengthUnit = (typeof LENGTH_UNITS)[number]

export interface NumberMarks {
  readonly decimal: string
  readonly group: string
  readonly minus: string
}

/**
 * What formatting one language takes, for languages of which Chromium has no data. Written by
 * `scripts/locales/make-format-table.ts` from Node's ICU; every pattern is ICU's own, `{0}` stands for the value.
 */
export interface FormatTable {
  /** The ten digits in the language's script, in order. */
  readonly digits: string
  /** Khmer separates thousands by a comma among Latin digits and by a full stop among its own. */
  readonly marks: { readonly latin: NumberMarks; readonly native: NumberMarks }
  readonly percent: string
  /** Twelve, abbreviated, as they stand inside a date. */
  readonly months: readonly string[]
  readonly am: string
  readonly pm: string
  /** `{y}`, `{M}` (name), `{d}`, `{h}` (1–12), `{H}` (0–23), `{m}` (two digits), `{a}` (am or pm). */
  readonly date: string
  readonly dateTime: string
  readonly time: string
  readonly units: Readonly<Record<LengthUnit, string>>
  readonly now: string
  readonly past: Readonly<Record<RelativeUnit, string>>
  readonly future: Readonly<Record<RelativeUnit, string>>
  /** Between two; between the first two of several; between the middle ones; before the last of several. */
  readonly list: {
    readonly pair: string
    readonly start: string
    readonly middle: string
    readonly end: string
  }
  readonly languages: Readonly<Record<string, string>>
  readonly regions: Readonly<Record<string, string>>
}
