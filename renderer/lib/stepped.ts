/** A number's limits, and how far one key press moves it. */
export interface Steps {
  readonly least: number
  readonly most: number
  readonly step: number
}

/** The next whole step up or down: from 1 in steps of 5 that is 5, then 10. */
export function stepped(value: number, by: 1 | -1, { least, most, step }: Steps): number {
  const next = by > 0 ? (Math.floor(value / step) + 1) * step : (Math.ceil(value / step) - 1) * step
  return Math.min(most, Math.max(least, next))
}
