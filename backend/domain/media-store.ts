import { createHash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { MediaReference } from '../../shared/contracts/http/item.ts'
import type { MediaId } from '../../shared/domain/ids.ts'
import { cut } from '../../shared/lib/cut.ts'
import { readImageHeader } from '../../shared/lib/image-header.ts'
import type { Database, Queryable } from '../db/database.ts'
import { Refusal } from '../refusal.ts'
import { typeByMagicBytes } from './magic-bytes.ts'

/** Media lies in the database in pieces of this size, so that no request ever holds a whole film. */
export const CHUNK_BYTES = 256 * 1024
export const MEDIA_LIMIT_BYTES = 200 * 1024 * 1024

export interface StoredMedia {
  readonly id: MediaId
  readonly uploadId: string
  readonly type: string
  readonly bytes: number
}

/**
 * Stores a stream of bytes under its SHA-256. What is there already is not stored twice.
 * A reader sees the medium only when it is whole; what a failed upload leaves is removed.
 *
 * @throws Refusal `too_large`, `unsupported_media`, `empty_media`
 */
export async function storeMedia(
  { db }: Pick<Database, 'db'>,
  newId: () => string,
  source: AsyncIterable<Uint8Array>,
): Promise<MediaReference> {
  const uploadId = newId()
  await db.insertInto('media_uploads').values({ id: uploadId }).execute()
  try {
    const reference = await receive(db, uploadId, source)
    const added = await db
      .insertInto('media')
      .values({
        id: reference.id,
        upload_id: uploadId,
        type: reference.type,
        bytes: reference.bytes,
        width: reference.width ?? null,
        height: reference.height ?? null,
        duration_seconds: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (added === undefined) await discardUpload(db, uploadId)
    return reference
  } catch (error) {
    await discardUpload(db, uploadId)
    throw error
  }
}

async function receive(
  db: Queryable,
  uploadId: string,
  source: AsyncIterable<Uint8Array>,
): Promise<MediaReference> {
  const hash = createHash('sha256')
  let head: { readonly type: string; readonly width?: number; readonly height?: number } | null = null
  let position = 0
  let bytes = 0
  for await (const chunk of cut(source, CHUNK_BYTES)) {
    bytes += chunk.byteLength
    if (bytes > MEDIA_LIMIT_BYTES) {
      throw new Refusal(413, 'too_large', 'the medium is too large', { limitBytes: MEDIA_LIMIT_BYTES })
    }
    head ??= headOf(chunk)
    hash.update(chunk)
    await db.insertInto('media_chunks').values({ upload_id: uploadId, position, bytes: chunk }).execute()
    position += 1
  }
  if (head === null) throw new Refusal(422, 'empty_media', 'the medium is empty')
  return { id: hash.digest('hex') as MediaId, bytes, ...head }
}

function headOf(chunk: Uint8Array): {
  readonly type: string
  readonly width?: number
  readonly height?: number
} {
  const type = typeByMagicBytes(chunk)
  if (type === null) throw new Refusal(415, 'unsupported_media', 'not a kind of media that can be reviewed')
  const picture = readImageHeader(chunk)
  // Its header may lie beyond the first piece: the size is then unknown, and nobody needs it.
  return picture === null ? { type } : { type, width: picture.width, height: picture.height }
}

async function discardUpload(db: Queryable, uploadId: string): Promise<void> {
  await db.deleteFrom('media_uploads').where('id', '=', uploadId).execute()
}

/** Uploads from before then that no medium came of; `not in` would read all media again for each of them. */
export function abandonedUploads(startedBefore: Date): RawBuilder<unknown> {
  return sql`media_uploads where started_at < ${startedBefore}
    and not exists (select from media where media.upload_id = media_uploads.id)`
}

/** What uploads that a crash cut off have left behind, a day later. */
export async function discardAbandonedUploads(db: Queryable, startedBefore: Date): Promise<void> {
  await sql`delete from ${abandonedUploads(startedBefore)}`.execute(db)
}

/** The bytes from `start` to `end`, both included, piece by piece and only as fast as they are taken. */
export async function* readMedia(
  db: Queryable,
  media: StoredMedia,
  start: number,
  end: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const last = Math.floor(end / CHUNK_BYTES)
  for (let position = Math.floor(start / CHUNK_BYTES); position <= last; position += 1) {
    const { bytes } = await db
      .selectFrom('media_chunks')
      .where('upload_id', '=', media.uploadId)
      .where('position', '=', position)
      .select('bytes')
      .executeTakeFirstOrThrow()
    const offset = position * CHUNK_BYTES
    yield new Uint8Array(bytes.subarray(Math.max(0, start - offset), end + 1 - offset))
  }
}
