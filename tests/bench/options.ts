import { parseArgs } from 'node:util'

/** Sizes of one bench run; the defaults are those of the budgets. */
export interface BenchOptions {
  /** Items in the client's cache while keys are measured. */
  readonly cached: number
  /** Deciding keys measured for each group. */
  readonly presses: number
  /** Decisions in the outbox before the network comes back. */
  readonly drain: number
  /** Reviews before memory is read. */
  readonly reviews: number
  /** Open jobs on the backend for the claim and decision figures. */
  readonly jobs: number
  /** Only these sections; empty: all. */
  readonly only: readonly string[]
  /** Where the JSON goes. */
  readonly json: string
}

/** @throws with the option's name when a size is no positive whole number. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      cached: { type: 'string', default: '20000' },
      presses: { type: 'string', default: '240' },
      drain: { type: 'string', default: '10000' },
      reviews: { type: 'string', default: '1000' },
      jobs: { type: 'string', default: '100000' },
      only: { type: 'string', multiple: true, default: [] },
      json: { type: 'string', default: 'test-results/bench.json' },
    },
  })
  const size = (name: 'cached' | 'presses' | 'drain' | 'reviews' | 'jobs'): number => {
    const value = Number(values[name])
    if (!Number.isInteger(value) || value < 1)
      throw new Error(`--${name} takes a positive whole number, not ${values[name]}`)
    return value
  }
  return {
    cached: size('cached'),
    presses: size('presses'),
    drain: size('drain'),
    reviews: size('reviews'),
    jobs: size('jobs'),
    only: values.only,
    json: values.json,
  }
}
