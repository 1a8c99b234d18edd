/** Order statistics of a sample, in the sample's own unit. */
export interface Figures {
  readonly n: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly max: number
}

/** Nearest-rank percentiles. @throws when there is nothing to summarise: a figure without a sample is a lie. */
export function summarise(sample: readonly number[]): Figures {
  if (sample.length === 0) throw new Error('no measurements')
  const sorted = [...sample].sort((a, b) => a - b)
  const at = (share: number): number =>
    sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
  return { n: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) }
}

/** Share of the sample at or under a limit, 0 to 1. */
export function shareUnder(sample: readonly number[], limit: number): number {
  return sample.filter((value) => value <= limit).length / sample.length
}

/** One line of the bench's table. */
export interface Row {
  readonly what: string
  readonly measured: string
  readonly budget: string
  readonly kept: boolean | null
  /** How it was measured and what is not in it. */
  readonly note: string
}

const ms = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(1))

/** p50, p95, p99 and the largest in milliseconds, with n. */
export function inMilliseconds(figures: Figures): string {
  return `p50 ${ms(figures.p50)} · p95 ${ms(figures.p95)} · p99 ${ms(figures.p99)} · max ${ms(figures.max)} ms (n ${figures.n})`
}
