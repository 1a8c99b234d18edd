import { createHash, type Hash } from 'node:crypto'
import { OFFLINE } from '../../shared/contracts/ipc/port.ts'
import type { MediaId, PackId } from '../../shared/domain/ids.ts'
import { cut } from '../../shared/lib/cut.ts'
import { type Failure, failed, type Result, success } from '../../shared/lib/failure.ts'
import { brokenBody } from '../gateway/guarded-body.ts'
import { errorCode } from '../lib/atomic-file.ts'
import { diskFailure, isDiskFull } from '../lib/disk-failure.ts'
import { CHUNK_BYTES, chunkLength } from './chunk-layout.ts'
import type { DiskCache } from './disk-cache.ts'
import type { MediaAbout, MediaFile } from './media-file.ts'
import type { Incoming, MediaSource } from './media-source.ts'

/** The bytes that arrived are not those the id stands for. They have been discarded. */
export const MEDIA_CHANGED: Failure = {
  code: 'media_changed',
  message: 'the media is not what its id says',
  retryable: false,
}
export const TOO_LARGE: Failure = { code: 'too_large', message: 'the media is too large', retryable: false }

export interface Download {
  readonly source: MediaSource
  readonly cache: DiskCache
  readonly pack: PackId
  readonly id: MediaId
  readonly key: Uint8Array
  readonly signal: AbortSignal
  /** Refuses longer ones before any byte is read. */
  readonly largest: number
}

/**
 * Brings one piece of media into the disk cache, going on where an earlier attempt was cut off.
 * Each step leaves the cache in order: chunks are checked when read, the name `.media` is given only to what was
 * whole, had the right SHA-256 and was synced.
 */
export async function download(job: Download): Promise<Result<MediaAbout>> {
  const { cache, pack, id, key } = job
  let left: MediaFile | null = null
  try {
    left = await cache.partial(pack, id, key)
    const resumed = left === null ? null : await checkedStart(left)
    const begun = resumed === null ? 0 : resumed.chunks * CHUNK_BYTES
    if (resumed !== null && begun >= resumed.file.about.total)
      return await complete(job, resumed.file, resumed.hash)
    const incoming = await job.source.fetch(id, { start: begun, end: null }, job.signal)
    if (!incoming.ok) return incoming
    const { about, start } = incoming.value
    if (about.total > job.largest) {
      await incoming.value.body.cancel()
      return failed({ ...TOO_LARGE, detail: { bytes: about.total, limit: job.largest } })
    }
    if (resumed !== null && start === begun && about.total === resumed.file.about.total) {
      return await receive(job, resumed.file, resumed.hash, resumed.chunks, incoming.value)
    }
    const fresh = await cache.begin(pack, id, key, about)
    try {
      return await receive(job, fresh, createHash('sha256'), 0, incoming.value)
    } finally {
      await fresh.close()
    }
  } catch (error) {
    return failureOf(error)
  } finally {
    await left?.close()
  }
}

/** Reads what an earlier attempt left, as far as it is good. */
async function checkedStart(file: MediaFile): Promise<{ file: MediaFile; chunks: number; hash: Hash }> {
  const hash = createHash('sha256')
  let chunks = 0
  while (chunks < file.chunks) {
    const chunk = await file.read(chunks)
    if (chunk === null) break
    hash.update(chunk)
    chunks++
  }
  return { file, chunks, hash }
}

async function receive(
  job: Download,
  file: MediaFile,
  hash: Hash,
  firstChunk: number,
  incoming: Incoming,
): Promise<Result<MediaAbout>> {
  const { total } = incoming.about
  let index = firstChunk
  for await (const chunk of cut(incoming.body, CHUNK_BYTES)) {
    // A connection that was cut: the short chunk is no chunk, the whole ones before it are kept for the next attempt.
    if (index * CHUNK_BYTES >= total || chunk.length !== chunkLength(index, total)) break
    await file.write(index, chunk)
    hash.update(chunk)
    index++
  }
  if (index * CHUNK_BYTES < total) return failed(OFFLINE)
  return await complete(job, file, hash)
}

async function complete(job: Download, file: MediaFile, hash: Hash): Promise<Result<MediaAbout>> {
  const { cache, pack, id } = job
  if (hash.digest('hex') !== id) {
    await cache.discardPartial(pack, id)
    return failed(MEDIA_CHANGED)
  }
  await file.sync()
  await cache.finish(pack, id)
  return success(file.about)
}

/** A broken connection throws out of the body's iterator: anything that is no system error is taken for that. */
function failureOf(error: unknown): Result<never> {
  const code = errorCode(error)
  const fromDisk = isDiskFull(error) || (code !== null && DISK_CODES.has(code))
  return fromDisk ? diskFailure(error) : failed(brokenBody(error))
}

const DISK_CODES = new Set(['EIO', 'EACCES', 'EPERM', 'EROFS', 'ENOENT', 'EMFILE', 'ENOTDIR', 'EBUSY'])
