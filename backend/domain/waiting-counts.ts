import { sql } from 'kysely'
import type { Reviewer } from '../../shared/contracts/http/reviewer.ts'
import { languagesFor } from '../../shared/domain/claimable.ts'
import type { QueueId } from '../../shared/domain/ids.ts'
import type { ContentLanguage } from '../../shared/domain/languages.ts'
import type { HarmClass } from '../../shared/domain/vocabulary.ts'
import { type DurationMs, SECOND } from '../../shared/lib/time.ts'
import type { ServerClock } from '../clock.ts'
import type { Queryable } from '../db/database.ts'
import { isExpired } from './free-expired.ts'

/** What waits in one queue and language. */
export interface Waiting {
  readonly queue_id: QueueId
  readonly language: ContentLanguage
  readonly waiting: number
  readonly due_soon: number
  readonly oldest_at: Date
  readonly next_deadline_at: Date | null
}

interface SharedWaiting extends Waiting {
  readonly harm_classes: HarmClass[]
}

/**
 * Up to so many jobs are counted anew for every asker, exactly. Past it counting takes a part of a second,
 * and two hundred reviewers ask often: then one count serves all of them for a while.
 */
export const COUNTED_EXACTLY = 20_000
export const SHARED_FOR: DurationMs = 10 * SECOND

export interface WaitingCounts {
  /** What a reviewer may be given of these queues. */
  of(
    db: Queryable,
    clock: ServerClock,
    reviewer: Reviewer,
    queueIds: readonly QueueId[],
  ): Promise<readonly Waiting[]>
  /** What waits for anybody. */
  forAnybody(db: Queryable, clock: ServerClock): Promise<readonly Waiting[]>
}

const sumOf = (counts: readonly Waiting[]): number => counts.reduce((sum, one) => sum + one.waiting, 0)

/**
 * @param now milliseconds of a clock that only goes forward
 * @param exactly see `COUNTED_EXACTLY`
 */
export function createWaitingCounts(now: () => number, exactly = COUNTED_EXACTLY): WaitingCounts {
  let many = false
  let shared: { readonly at: number; readonly counts: Promise<readonly SharedWaiting[]> } | null = null

  /** Those who ask while it is being counted wait for the same count; one that failed serves nobody. */
  function countForAll(db: Queryable, clock: ServerClock): Promise<readonly SharedWaiting[]> {
    if (shared !== null && now() - shared.at < SHARED_FOR) return shared.counts
    const counts = countAll(db, clock)
    shared = { at: now(), counts }
    counts.then(
      (all) => {
        many = sumOf(all) > exactly
      },
      () => {
        shared = null
      },
    )
    return counts
  }

  return {
    of: async (db, clock, reviewer, queueIds) => {
      if (!many) {
        const counts = await countFor(db, clock, reviewer, queueIds)
        many = sumOf(counts) > exactly
        return counts
      }
      const skipped = await countSkipped(db, clock, reviewer)
      return ofReviewer(await countForAll(db, clock), skipped, reviewer, queueIds)
    },
    forAnybody: async (db, clock) => (many ? await countForAll(db, clock) : await countAll(db, clock)),
  }
}

const figures = ({ now }: ServerClock) => sql`
  count(*) as waiting, min(waiting_since) as oldest_at, min(deadline_at) as next_deadline_at,
  count(*) filter (where deadline_at <= ${now} + interval '1 hour') as due_soon`
const free = ({ now }: ServerClock) =>
  sql`(state = 'open' and lease_expires_at = 'epoch' or ${isExpired(now)})`

async function countFor(
  db: Queryable,
  clock: ServerClock,
  reviewer: Reviewer,
  queueIds: readonly QueueId[],
): Promise<readonly Waiting[]> {
  const { rows } = await sql<Waiting>`
    select queue_id, language, ${figures(clock)} from jobs
    where ${free(clock)}
      and queue_id = any(${queueIds}::text[]) and language = any(${languagesFor(reviewer, [])}::text[])
      and not harm_classes && ${reviewer.restrictions}::text[]
      and not exists (
        select from skips where skips.job_id = jobs.id and skips.reviewer_id = ${reviewer.id})
    group by queue_id, language`.execute(db)
  return rows
}

async function countAll(db: Queryable, clock: ServerClock): Promise<readonly SharedWaiting[]> {
  const { rows } = await sql<SharedWaiting>`
    select queue_id, language, harm_classes, ${figures(clock)} from jobs where ${free(clock)}
    group by queue_id, language, harm_classes`.execute(db)
  return rows
}

/** What this reviewer skipped and others may still be given; like the others with its classes. */
async function countSkipped(
  db: Queryable,
  clock: ServerClock,
  reviewer: Reviewer,
): Promise<readonly SharedWaiting[]> {
  const { rows } = await sql<SharedWaiting>`
    select queue_id, language, harm_classes, ${figures(clock)}
    from skips join jobs on jobs.id = skips.job_id
    where skips.reviewer_id = ${reviewer.id} and ${free(clock)}
    group by queue_id, language, harm_classes`.execute(db)
  return rows
}

/**
 * A reviewer's part of the count made for all. Times are those of all that waits, also where the oldest is
 * one that this reviewer skipped.
 */
export function ofReviewer(
  all: readonly SharedWaiting[],
  skipped: readonly SharedWaiting[],
  reviewer: Reviewer,
  queueIds: readonly QueueId[],
): readonly Waiting[] {
  const languages = languagesFor(reviewer, [])
  const keyOf = (one: SharedWaiting): string => JSON.stringify([one.queue_id, one.language, one.harm_classes])
  const less = new Map(skipped.map((one) => [keyOf(one), one]))
  return all
    .filter(
      ({ queue_id, language, harm_classes }) =>
        queueIds.includes(queue_id) &&
        languages.includes(language) &&
        !harm_classes.some((one) => reviewer.restrictions.includes(one)),
    )
    .map((one) => {
      const gone = less.get(keyOf(one))
      return {
        ...one,
        waiting: Math.max(0, one.waiting - (gone?.waiting ?? 0)),
        due_soon: Math.max(0, one.due_soon - (gone?.due_soon ?? 0)),
      }
    })
    .filter((one) => one.waiting > 0)
}
