import type { JobId } from '../../shared/domain/ids.ts'

export interface JobChains {
  /** Runs `step` when every earlier step of the same job has ended. Steps must not reject. */
  readonly add: (jobId: JobId, step: () => Promise<void>) => Promise<void>
}

/**
 * Keeps the worker's calls for one job in the order of the keys: an undo never overtakes the decision that
 * it takes back, and the next decision never overtakes the undo. Different jobs do not wait for each other.
 */
export function createJobChains(): JobChains {
  const tails = new Map<JobId, Promise<void>>()
  return {
    add: (jobId, step) => {
      const before = tails.get(jobId)
      const next = before === undefined ? step() : before.then(step)
      const tail = next.finally(() => {
        if (tails.get(jobId) === tail) tails.delete(jobId)
      })
      tails.set(jobId, tail)
      return tail
    },
  }
}
