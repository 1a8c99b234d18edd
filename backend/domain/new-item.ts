import type { IngestItem } from '../../shared/contracts/http/ingest.ts'
import type { Item, MediaReference } from '../../shared/contracts/http/item.ts'
import { harmClassesOf } from '../../shared/domain/claimable.ts'
import type { ClauseId, ItemId, JobId, MediaId, QueueId } from '../../shared/domain/ids.ts'
import { leaseLength, mediaSeconds } from '../../shared/domain/lease-length.ts'
import { urgencyOf } from '../../shared/domain/priority.ts'
import { type RoutedQueue, routeItem } from '../../shared/domain/routing.ts'
import { type DurationMs, type EpochMs, HOUR } from '../../shared/lib/time.ts'
import { contentKey } from './content-key.ts'
import { toldLikeness } from './told-likeness.ts'

export interface IngestQueue extends RoutedQueue {
  readonly leaseBase: DurationMs
  /** The team's own time limit from arrival, for items that bring no deadline; null: none. */
  readonly deadlineHours: number | null
}

export interface IngestContext {
  /** In the order in which they are asked. */
  readonly queues: readonly IngestQueue[]
  readonly media: ReadonlyMap<string, MediaReference>
  readonly now: EpochMs
  readonly jobId: string
}

/** The rows of a new item. */
export interface NewItem {
  readonly row: {
    readonly id: ItemId
    readonly kind: Item['kind']
    readonly body: Item
    readonly truth: IngestItem['truth'] | null
    readonly truth_clause: ClauseId | null
    readonly received_at: string
  }
  readonly media: readonly { readonly media_id: MediaId; readonly item_id: ItemId }[]
  readonly job: {
    readonly id: JobId
    readonly item_id: ItemId
    readonly queue_id: QueueId
    readonly language: Item['language']
    readonly harm_classes: readonly string[]
    readonly severity: string
    readonly urgency: number
    readonly reasons: readonly string[]
    readonly deadline_at: string | null
    readonly deadline_kind: string | null
    readonly waiting_since: string
    readonly lease_ms: number
    readonly content_key: string | null
    readonly likeness: string | null
  }
}

type Made =
  | { readonly ok: true; readonly item: NewItem }
  | { readonly ok: false; readonly code: 'unknown_media' | 'invalid' | 'no_queue'; readonly message: string }

/** What PostgreSQL can hold and people can mean: 1970 to 9999. */
function clamp(time: EpochMs): EpochMs {
  return Math.min(Math.max(time, 0), Date.UTC(9999, 0))
}

function toTime(instant: string | undefined): EpochMs | null {
  return instant === undefined ? null : clamp(Date.parse(instant))
}

/** Its media as the store knows it, with what the source adds; or the one that is not there. */
function resolveMedia(
  source: IngestItem,
  known: IngestContext['media'],
): { readonly media: MediaReference[] } | { readonly missing: string | undefined } {
  const media: MediaReference[] = []
  for (const { id, alt, durationSeconds, width, height } of source.media ?? []) {
    const stored = id === undefined ? undefined : known.get(id)
    if (stored === undefined) return { missing: id }
    media.push({
      ...(width === undefined ? {} : { width }),
      ...(height === undefined ? {} : { height }),
      ...stored,
      ...(durationSeconds === undefined ? {} : { durationSeconds }),
      ...(alt === undefined ? {} : { alt }),
    })
  }
  return { media }
}

/** Works out everything that is stored about a new item. Pure: two servers make the same of it. */
export function toNewItem(source: IngestItem, { queues, media, now, jobId }: IngestContext): Made {
  const { truth, truthClause, legalDeadline, internalDeadline, media: _, ...fields } = source
  const resolved = resolveMedia(source, media)
  if ('missing' in resolved) {
    return resolved.missing === undefined
      ? { ok: false, code: 'invalid', message: 'media: each needs the id of an uploaded medium' }
      : { ok: false, code: 'unknown_media', message: `media ${resolved.missing} was not uploaded` }
  }
  const body: Item = { ...fields, media: resolved.media }
  const likeness = toldLikeness(body, source.media ?? [])
  const severity = source.severity ?? 'medium'
  const harmClasses = harmClassesOf(body)
  const highProfile = source.highProfile ?? false
  const facts = {
    kind: source.kind,
    language: source.language,
    severity,
    harmClasses,
    highProfile,
    legalDeadline: legalDeadline !== undefined,
  }
  const queueId = routeItem(facts, queues)
  const queue = queues.find((one) => one.id === queueId)
  if (queue === undefined) return { ok: false, code: 'no_queue', message: 'no queue takes such an item' }

  const bringsDeadline = legalDeadline !== undefined || internalDeadline !== undefined
  const ownLimit =
    bringsDeadline || queue.deadlineHours === null ? null : clamp(now + queue.deadlineHours * HOUR)
  // Times of reports are the source's: none can lie ahead of us.
  const firstReported = Math.min(...source.reports.map((report) => Date.parse(report.at)), now)
  const waitingSince = clamp(firstReported)
  const urgency = urgencyOf({
    legalDeadlineAt: toTime(legalDeadline),
    internalDeadlineAt: toTime(internalDeadline) ?? ownLimit,
    highProfile,
    severity,
    waitingSince,
  })
  return {
    ok: true,
    item: {
      row: {
        id: source.id,
        kind: source.kind,
        body,
        truth: truth ?? null,
        truth_clause: truthClause ?? null,
        received_at: new Date(now).toISOString(),
      },
      media: [...new Set(resolved.media.map((one) => one.id))].map((id) => ({
        media_id: id,
        item_id: source.id,
      })),
      job: {
        id: jobId as JobId,
        item_id: source.id,
        queue_id: queue.id,
        language: source.language,
        harm_classes: harmClasses,
        severity,
        urgency: urgency.key,
        reasons: urgency.reasons,
        deadline_at: urgency.deadline === null ? null : new Date(urgency.deadline.at).toISOString(),
        deadline_kind: urgency.deadline?.kind ?? null,
        waiting_since: new Date(waitingSince).toISOString(),
        lease_ms: leaseLength(queue.leaseBase, mediaSeconds(body)),
        content_key: contentKey(body),
        likeness,
      },
    },
  }
}
