import { type RawBuilder, sql } from 'kysely'
import type { Item, MediaReference } from '../../shared/contracts/http/item.ts'
import type { Reviewer } from '../../shared/contracts/http/reviewer.ts'
import { languagesFor } from '../../shared/domain/claimable.ts'
import type { ItemId, MediaId } from '../../shared/domain/ids.ts'
import type { Queryable } from '../db/database.ts'
import type { StoredMedia } from './media-store.ts'
import { presentItem } from './present.ts'
import type { Pseudonyms } from './pseudonyms.ts'

/** They read everybody's decisions, and so the items of them. */
const READS_ALL_LANGUAGES = new Set<Reviewer['role']>(['supervisor', 'admin'])

/**
 * Whether the job at hand may be given to this person. Its language counts only as long as they have nothing
 * to do with it: what somebody holds or has decided stays open to them when their languages are changed.
 */
export function mayBeGivenTo(reviewer: Reviewer): RawBuilder<boolean> {
  const { id, queueIds, restrictions } = reviewer
  return sql<boolean>`(
    (${queueIds}::text[] is null or jobs.queue_id = any(${queueIds}::text[]))
    and not jobs.harm_classes && ${restrictions}::text[]
    and (
      ${READS_ALL_LANGUAGES.has(reviewer.role)} or jobs.language = any(${languagesFor(reviewer, [])}::text[])
      or jobs.lease_holder = ${id}
      or exists (select from decisions where decisions.job_id = jobs.id and decisions.reviewer_id = ${id})
    )
  )`
}

/** An item with a job that this person may be given; null for every other, there or not. */
export async function visibleItem(
  db: Queryable,
  reviewer: Reviewer,
  pseudonyms: Pseudonyms,
  id: ItemId,
): Promise<Item | null> {
  const { rows } = await sql<{ body: Item }>`
    select body from items where id = ${id} and exists (
      select from jobs where jobs.item_id = items.id and ${mayBeGivenTo(reviewer)})`.execute(db)
  const body = rows[0]?.body
  return body === undefined ? null : presentItem(body, reviewer.role, pseudonyms)
}

/** The media of items that this person may be given, whoever of them asks for it. */
export async function visibleMedia(
  db: Queryable,
  reviewer: Reviewer,
  id: MediaId,
): Promise<StoredMedia | null> {
  const { rows } = await sql<StoredMedia>`
    select id, upload_id as "uploadId", type, bytes from media where id = ${id} and exists (
      select from item_media join jobs on jobs.item_id = item_media.item_id
      where item_media.media_id = media.id and ${mayBeGivenTo(reviewer)})`.execute(db)
  return rows[0] ?? null
}

/** What is known of these media, for the items that name them. */
export async function mediaReferences(
  db: Queryable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, MediaReference>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('media')
    .where('id', 'in', sql<MediaId>`(select unnest(${[...new Set(ids)]}::text[]))`)
    .select(['id', 'type', 'bytes', 'width', 'height'])
    .execute()
  return new Map(
    rows.map(({ id, type, bytes, width, height }) => [
      id,
      { id, type, bytes, ...(width === null || height === null ? {} : { width, height }) },
    ]),
  )
}
