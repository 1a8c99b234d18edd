import type { LeasedJob } from '../../shared/contracts/http/leases.ts'
import type { JobId, MediaId, PackId } from '../../shared/domain/ids.ts'
import { HELD_READY } from '../data/worker-contract.ts'

/** What the worker remembers of a job that the page has been given. */
export interface ShownJob {
  readonly title: string
  readonly packId: PackId
  readonly volatile: boolean
  /** Jobs that have one of these in common may be decided together. */
  readonly likes: readonly string[]
}

/** How many jobs' titles and media are remembered: more than any page can still have on screen or in its list. */
const REMEMBERED = 500

/** What the page holds: which jobs, which of them undecided, and where their media belong. */
export interface Shelf {
  put(job: LeasedJob, packId: PackId): void
  /** The page holds it as undecided (again). */
  holds(jobId: JobId): void
  /** Decided, lost or given back. */
  leaves(jobId: JobId): void
  isHeld(jobId: JobId): boolean
  /** True when the page holds an undecided job that this one may be decided together with. */
  holdsLike(job: LeasedJob): boolean
  /** False when nothing that is held can be like anything. */
  hasLikes(): boolean
  held(): number
  /** How many more the page wants. */
  missing(): number
  shown(jobId: JobId): ShownJob | undefined
  placeOf(mediaId: MediaId): ShownJob | undefined
}

export function createShelf(): Shelf {
  const jobs = new Map<JobId, ShownJob>()
  const media = new Map<MediaId, ShownJob>()
  const undecided = new Set<JobId>()
  return {
    put: (job, packId) => {
      const shown = { title: job.item.title, packId, volatile: job.noCache, likes: likesOf(job) }
      remember(jobs, job.id, shown)
      for (const { id } of job.item.media) remember(media, id, shown)
    },
    holds: (jobId) => undecided.add(jobId),
    leaves: (jobId) => undecided.delete(jobId),
    isHeld: (jobId) => undecided.has(jobId),
    holdsLike: (job) => {
      const wanted = likesOf(job)
      return [...undecided].some((id) => jobs.get(id)?.likes.some((like) => wanted.includes(like)))
    },
    hasLikes: () => [...undecided].some((id) => (jobs.get(id)?.likes ?? []).length > 0),
    held: () => undecided.size,
    missing: () => Math.max(0, HELD_READY + 1 - undecided.size),
    shown: (jobId) => jobs.get(jobId),
    placeOf: (mediaId) => media.get(mediaId),
  }
}

/** The same content, or what the claim put beside each other for a likeness that it was told of. */
function likesOf({ contentKey, group }: LeasedJob): readonly string[] {
  return [contentKey, group].filter((like) => like !== undefined)
}

/** The newest stay: a Map keeps the order of insertion. */
function remember<Key, Value>(map: Map<Key, Value>, key: Key, value: Value): void {
  map.delete(key)
  map.set(key, value)
  for (const oldest of map.keys()) {
    if (map.size <= REMEMBERED) break
    map.delete(oldest)
  }
}
