/** Samples of one stretch, per channel: a fortieth of a second of usual sound, and 600 KB for an hour's numbers. */
export const STRETCH = 1_152

export interface Gatherer {
  /** The loudest of a run of samples, at most a stretch long; silence may be longer. */
  readonly add: (loudest: number, samples: number) => void
  readonly all: () => readonly number[]
}

/** Collects the loudest sample of each stretch. A run that lies across two counts for the one that it begins in. */
export function gather(): Gatherer {
  const stretches: number[] = []
  let filled = 0
  let loudest = 0
  return {
    add: (sample, samples) => {
      loudest = Math.max(loudest, sample)
      filled += samples
      while (filled >= STRETCH) {
        stretches.push(loudest)
        filled -= STRETCH
        loudest = 0
      }
    },
    all: () => (filled > 0 ? [...stretches, loudest] : stretches),
  }
}
