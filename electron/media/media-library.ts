import { createHash } from 'node:crypto'
import type { MediaId, PackId } from '../../shared/domain/ids.ts'
import { type Failure, failed, type Result, success } from '../../shared/lib/failure.ts'
import { BAD_ANSWER } from '../gateway/answer-failure.ts'
import type { Bytes } from '../lib/bytes.ts'
import type { Log } from '../lib/log.ts'
import type { Timers } from '../lib/timers.ts'
import { allowances } from './allowances.ts'
import type { DiskCache } from './disk-cache.ts'
import { download, MEDIA_CHANGED, TOO_LARGE } from './download.ts'
import type { MediaAbout, MediaFile } from './media-file.ts'
import type { Incoming, MediaSource } from './media-source.ts'
import { type HeldMedia, memoryCache } from './memory-cache.ts'
import { prefetchQueue, type Wanted } from './prefetch-queue.ts'
import { wholeBytes } from './whole-bytes.ts'

/** A picture that is handed out whole may have so many bytes (promise S9). */
export const LARGEST_PICTURE = 20_000_000
const MEMORY_LIMIT = 64_000_000
/** Left free by prefetching: a full disk would keep decisions from being saved. */
const DISK_RESERVE = 512_000_000

const DISK_LOW: Failure = { code: 'disk_full', message: 'the disk is almost full', retryable: true }

/** What `media://` is answered from. */
export type MediaReading =
  /** `discard` when a chunk of the file does not open: the next request finds the backend's. */
  | { readonly from: 'disk'; readonly file: MediaFile; readonly discard: () => Promise<void> }
  | { readonly from: 'memory'; readonly media: HeldMedia }
  | { readonly from: 'backend'; readonly incoming: Incoming }

export interface SoundPiece {
  readonly bytes: Bytes
  readonly type: string
  /** Bytes of the whole. */
  readonly total: number
}

/** All media of one session: what may be read, where it is, and what is still to come. */
export interface MediaLibrary {
  allow(pack: PackId, noCache: boolean, ids: readonly MediaId[]): void
  /** Waits with a pack until `allow` has said whether it may touch the disk. */
  prefetch(pack: PackId, ids: readonly MediaId[]): void
  /** A picture whole. */
  picture(pack: PackId, id: MediaId, noCache: boolean): Promise<Result<HeldMedia>>
  /** Sound or video for `media://`; the range concerns only what comes from the backend. */
  read(id: MediaId, range: { start: number; end: number | null }): Promise<Result<MediaReading>>
  /** One piece of a sound or film on the disk; null when it is not there. */
  piece(pack: PackId, id: MediaId, index: number): Promise<SoundPiece | null>
  /** The picture of a sound, made earlier; null when there is none. */
  peaks(pack: PackId, id: MediaId): Promise<Bytes | null>
  /** Nothing is kept of what may not touch the disk. */
  keepPeaks(pack: PackId, id: MediaId, peaks: Uint8Array): Promise<void>
  /** Calls off its downloads and deletes its files. */
  destroyPack(pack: PackId): Promise<void>
  /** A new page says anew what it may read. */
  forgetAllowances(): void
  resume(): void
  stop(): void
}

export interface MediaLibraryParts {
  readonly source: MediaSource
  /** Null: nothing may be written to disk at all. */
  readonly cache: DiskCache | null
  /** Null when the pack has no key (any more). */
  readonly keyOf: (pack: PackId) => Promise<Bytes | null>
  /** Bytes left on the disk of the cache. */
  readonly freeBytes: () => Promise<number>
  readonly timers: Timers
  /** Runs it when the next piece of a long row may begin. @returns what calls it off */
  readonly inTurn: (run: () => void) => () => void
  readonly log: Log
}

const NOT_ALLOWED: Failure = {
  code: 'not_allowed',
  message: 'this media is of no live pack',
  retryable: false,
}

export function mediaLibrary(parts: MediaLibraryParts): MediaLibrary {
  const { source, cache, log } = parts
  const allowed = allowances()
  const memory = memoryCache(MEMORY_LIMIT)
  const early = new Map<PackId, readonly MediaId[]>()
  const running = new Map<string, Promise<Result<MediaAbout>>>()
  const calledOff = new Map<PackId, AbortController>()

  const signalOf = (pack: PackId): AbortSignal => {
    const controller = calledOff.get(pack) ?? new AbortController()
    calledOff.set(pack, controller)
    return controller.signal
  }

  /** Where this pack's media lie; null when there is nothing of it on the disk, or must not be. */
  const onDisk = async (pack: PackId, id: MediaId): Promise<{ cache: DiskCache; key: Bytes } | null> => {
    const key = cache === null || allowed.noCache(id) ? null : await parts.keyOf(pack)
    return cache === null || key === null ? null : { cache, key }
  }

  /** Two that want the same piece share one download. */
  const toDisk = (to: DiskCache, pack: PackId, id: MediaId, key: Bytes, largest: number) => {
    const name = nameOf(pack, id)
    const already = running.get(name)
    if (already !== undefined) return already
    const started = download({ source, cache: to, pack, id, key, signal: signalOf(pack), largest }).finally(
      () => running.delete(name),
    )
    running.set(name, started)
    return started
  }

  const toMemory = async (pack: PackId, id: MediaId, keep: boolean): Promise<Result<HeldMedia>> => {
    const incoming = await source.fetch(id, { start: 0, end: null }, signalOf(pack))
    if (!incoming.ok) return incoming
    const { about, body } = incoming.value
    if (about.total > LARGEST_PICTURE) {
      await body.cancel()
      return failed({ ...TOO_LARGE, detail: { bytes: about.total, limit: LARGEST_PICTURE } })
    }
    const bytes = await wholeBytes(body, about.total)
    if (!bytes.ok) return bytes
    if (createHash('sha256').update(bytes.value).digest('hex') !== id) return failed(MEDIA_CHANGED)
    const media = { type: about.type, bytes: bytes.value }
    if (keep) memory.put(id, pack, media)
    return success(media)
  }

  /** Null when the disk has it not, or not in order. */
  const fromDisk = async (
    from: DiskCache,
    pack: PackId,
    id: MediaId,
    key: Bytes,
  ): Promise<Result<HeldMedia> | null> => {
    const file = await from.complete(pack, id, key)
    if (file === null) return null
    try {
      const { total, type } = file.about
      if (total > LARGEST_PICTURE)
        return failed({ ...TOO_LARGE, detail: { bytes: total, limit: LARGEST_PICTURE } })
      const bytes = await readWhole(file)
      return bytes === null ? null : success({ type, bytes })
    } finally {
      await file.close()
    }
  }

  /** A download may have made it whole since the first look. One that is there and does not open is removed. */
  const secondLook = async (
    from: DiskCache,
    pack: PackId,
    id: MediaId,
    key: Bytes,
  ): Promise<Result<HeldMedia> | null> => {
    if (!(await from.has(pack, id))) return null
    const now = await fromDisk(from, pack, id, key)
    // What is being downloaded is about to take its place.
    if (now === null && !running.has(nameOf(pack, id))) await from.discardComplete(pack, id)
    return now
  }

  const fetchAhead = async ({ pack, id }: Wanted): Promise<Result<boolean>> => {
    if (cache === null || allowed.noCache(id)) return success(false)
    const signal = signalOf(pack)
    const key = await parts.keyOf(pack)
    if (key === null || (await cache.has(pack, id))) return success(false)
    if ((await parts.freeBytes()) < DISK_RESERVE) return failed(DISK_LOW)
    const done = await toDisk(cache, pack, id, key, Number.MAX_SAFE_INTEGER)
    if (done.ok || signal.aborted) return success(true)
    if (!done.failure.retryable) log.warn('a piece of media was left out', { code: done.failure.code })
    return done
  }

  const queue = prefetchQueue({
    fetch: async (wanted) =>
      await fetchAhead(wanted).catch((error: unknown) => {
        log.error('prefetching failed', { error: String(error) })
        return failed(BAD_ANSWER)
      }),
    timers: parts.timers,
    inTurn: parts.inTurn,
    onPause: (failure) => log.warn('prefetching waits', { code: failure.code }),
  })

  return {
    allow: (pack, noCache, ids) => {
      allowed.allow(pack, noCache, ids)
      const waiting = early.get(pack)
      early.delete(pack)
      if (waiting !== undefined) queue.add(pack, waiting)
    },
    prefetch: (pack, ids) => {
      if (allowed.knows(pack)) queue.add(pack, ids)
      else early.set(pack, [...(early.get(pack) ?? []), ...ids])
    },
    picture: async (pack, id, noCache) => {
      const held = memory.get(id)
      if (held !== null) return success(held)
      const key = noCache || allowed.noCache(id) ? null : await parts.keyOf(pack)
      if (key === null || cache === null) return await toMemory(pack, id, true)
      const cached = (await fromDisk(cache, pack, id, key)) ?? (await secondLook(cache, pack, id, key))
      if (cached !== null) return cached
      const done = await toDisk(cache, pack, id, key, LARGEST_PICTURE)
      if (done.ok) return (await fromDisk(cache, pack, id, key)) ?? failed(MEDIA_CHANGED)
      // The disk is full or broken: the reviewer sees the picture all the same.
      const diskTrouble = done.failure.code === 'disk_full' || done.failure.code === 'disk_failed'
      return diskTrouble ? await toMemory(pack, id, false) : done
    },
    read: async (id, range) => {
      const pack = allowed.packOf(id)
      if (pack === null) return failed(NOT_ALLOWED)
      const held = memory.get(id)
      if (held !== null) return success({ from: 'memory', media: held })
      const key = allowed.noCache(id) ? null : await parts.keyOf(pack)
      if (key !== null && cache !== null) {
        const file = await wholeFile(cache, pack, id, key)
        const discard = async (): Promise<void> => await cache.discardComplete(pack, id)
        if (file !== null) return success({ from: 'disk', file, discard })
      }
      const incoming = await source.fetch(id, range, signalOf(pack))
      return incoming.ok ? success({ from: 'backend', incoming: incoming.value }) : incoming
    },
    piece: async (pack, id, index) => {
      const at = await onDisk(pack, id)
      const file = at === null ? null : await at.cache.complete(pack, id, at.key)
      if (file === null) return null
      try {
        const bytes = index < file.chunks ? await file.read(index) : null
        return bytes === null ? null : { bytes, type: file.about.type, total: file.about.total }
      } finally {
        await file.close()
      }
    },
    peaks: async (pack, id) => {
      const at = await onDisk(pack, id)
      return at === null ? null : await at.cache.peaks(pack, id, at.key)
    },
    keepPeaks: async (pack, id, peaks) => {
      const at = await onDisk(pack, id)
      await at?.cache.keepPeaks(pack, id, at.key, peaks)
    },
    destroyPack: async (pack) => {
      allowed.discardPack(pack)
      early.delete(pack)
      queue.drop(pack)
      memory.discardPack(pack)
      calledOff.get(pack)?.abort()
      const mine = [...running].filter(([name]) => name.startsWith(`${pack}/`)).map(([, task]) => task)
      await Promise.allSettled(mine)
      calledOff.delete(pack)
      await cache?.discardPack(pack)
      queue.resume()
    },
    forgetAllowances: () => allowed.clear(),
    resume: () => queue.resume(),
    stop: () => {
      queue.stop()
      for (const controller of calledOff.values()) controller.abort()
      allowed.clear()
      memory.clear()
    },
  }
}

const nameOf = (pack: PackId, id: MediaId): string => `${pack}/${id}`

/** Null when there is none. One whose header does not open is removed: prefetching would take it for there. */
async function wholeFile(cache: DiskCache, pack: PackId, id: MediaId, key: Bytes): Promise<MediaFile | null> {
  const file = await cache.complete(pack, id, key)
  if (file !== null || !(await cache.has(pack, id))) return file
  // It may have become whole between the two looks.
  const now = await cache.complete(pack, id, key)
  if (now === null) await cache.discardComplete(pack, id)
  return now
}

async function readWhole(file: MediaFile): Promise<Bytes | null> {
  const bytes = new Uint8Array(file.about.total)
  let filled = 0
  for (let index = 0; index < file.chunks; index++) {
    const chunk = await file.read(index)
    if (chunk === null) return null
    bytes.set(chunk, filled)
    filled += chunk.length
  }
  return filled === bytes.length ? bytes : null
}
