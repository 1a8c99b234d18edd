import { access, mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { MediaId, PackId } from '../../shared/domain/ids.ts'
import type { Bytes } from '../lib/bytes.ts'
import { beginMediaFile, type MediaAbout, type MediaFile, openMediaFile } from './media-file.ts'
import { readPeaks, writePeaks } from './peaks-file.ts'

/** Encrypted media on disk: a folder for each pack, in it a file for each piece of media. */
export interface DiskCache {
  /** A piece that is whole and was checked; null when it is not. Close it. */
  complete(pack: PackId, id: MediaId, key: Uint8Array): Promise<MediaFile | null>
  has(pack: PackId, id: MediaId): Promise<boolean>
  /** What an interrupted download left; null when nothing of use. Close it. */
  partial(pack: PackId, id: MediaId, key: Uint8Array): Promise<MediaFile | null>
  /** Begins a download from nothing. Close it. */
  begin(pack: PackId, id: MediaId, key: Uint8Array, about: MediaAbout): Promise<MediaFile>
  /** Names a download complete: it was synced, closed and checked before. */
  finish(pack: PackId, id: MediaId): Promise<void>
  discardPartial(pack: PackId, id: MediaId): Promise<void>
  /** For a whole one that turned out not to be readable. */
  discardComplete(pack: PackId, id: MediaId): Promise<void>
  discardPack(pack: PackId): Promise<void>
  /** The picture of a sound; null when none was kept. */
  peaks(pack: PackId, id: MediaId, key: Uint8Array): Promise<Bytes | null>
  keepPeaks(pack: PackId, id: MediaId, key: Uint8Array, peaks: Uint8Array): Promise<void>
}

/** @param root the media folder of one store */
export function diskCache(root: string): DiskCache {
  const whole = (pack: PackId, id: MediaId): string => join(root, pack, `${id}.media`)
  const part = (pack: PackId, id: MediaId): string => join(root, pack, `${id}.part`)
  const drawn = (pack: PackId, id: MediaId): string => join(root, pack, `${id}.peaks`)
  return {
    complete: async (pack, id, key) => await openMediaFile(whole(pack, id), id, key, 'r'),
    has: async (pack, id) =>
      await access(whole(pack, id)).then(
        () => true,
        () => false,
      ),
    partial: async (pack, id, key) => await openMediaFile(part(pack, id), id, key, 'r+'),
    begin: async (pack, id, key, about) => {
      await mkdir(join(root, pack), { recursive: true, mode: 0o700 })
      return await beginMediaFile(part(pack, id), id, key, about)
    },
    finish: async (pack, id) => await rename(part(pack, id), whole(pack, id)),
    discardPartial: async (pack, id) => await rm(part(pack, id), { force: true }),
    discardComplete: async (pack, id) => await rm(whole(pack, id), { force: true }),
    peaks: async (pack, id, key) => await readPeaks(drawn(pack, id), id, key),
    keepPeaks: async (pack, id, key, bytes) => await writePeaks(drawn(pack, id), id, key, bytes),
    discardPack: async (pack) => await rm(join(root, pack), { recursive: true, force: true }),
  }
}
