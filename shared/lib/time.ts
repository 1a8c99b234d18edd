/** Milliseconds since 1970-01-01 UTC, by the clock of whoever made it (the field's name says whose). */
export type EpochMs = number

/** A length of time in milliseconds. */
export type DurationMs = number

export const SECOND: DurationMs = 1_000
export const MINUTE: DurationMs = 60 * SECOND
export const HOUR: DurationMs = 60 * MINUTE
