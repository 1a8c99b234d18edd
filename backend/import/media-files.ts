import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, realpath, stat } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import type { MediaId } from '../../shared/domain/ids.ts'
import { MEDIA_LIMIT_BYTES } from '../domain/media-store.ts'

/** A medium that cannot be taken, in words: it spoils its record and no other. */
export class MediaFault extends Error {
  override readonly name = 'MediaFault'
  /** Why nobody could open it; null when the record itself is at fault, which names what is not there. */
  readonly unusable: Unusable | null

  constructor(message: string, unusable: Unusable | null = null) {
    super(message)
    this.unusable = unusable
  }
}

/** Why a file that is there cannot be kept. */
export type Unusable = 'unsupported' | 'empty' | 'too_large'

export interface MediaFile {
  readonly path: string
  readonly id: MediaId
  readonly bytes: number
}

/** How many files are remembered: records that share a cover come close together. */
const REMEMBERED = 10_000

export interface MediaFiles {
  /** @throws MediaFault when there is no such file, it lies outside the folder, or it is too large */
  readonly find: (file: string) => Promise<MediaFile>
  /** Its first kilobyte. @throws MediaFault like `find` */
  readonly head: (file: string) => Promise<Uint8Array>
}

/** The media folder of an import. Links are followed first, so that none leads out of it. */
export async function openMediaFolder(folder: string): Promise<MediaFiles> {
  const root = await realpath(folder)
  const known = new Map<string, MediaFile>()
  return {
    find: async (file) => {
      const before = known.get(file)
      if (before !== undefined) return before
      const found = await identify(await inside(root, file), file)
      if (known.size >= REMEMBERED) known.clear()
      known.set(file, found)
      return found
    },
    head: async (file) => {
      const opened = await open(await inside(root, file))
      try {
        const { buffer, bytesRead } = await opened.read(new Uint8Array(1_024), 0, 1_024, 0)
        return buffer.subarray(0, bytesRead)
      } finally {
        await opened.close()
      }
    },
  }
}

async function inside(root: string, file: string): Promise<string> {
  const outside = new MediaFault(`media ${file}: lies outside the media folder`)
  const wanted = resolve(root, file)
  // Asked before the disk is: whether a file exists out there is nobody's business.
  if (!wanted.startsWith(root + sep)) throw outside
  const path = await realpath(wanted).catch(() => {
    throw new MediaFault(`media ${file}: there is no such file`)
  })
  if (!path.startsWith(root + sep)) throw outside
  return path
}

async function identify(path: string, file: string): Promise<MediaFile> {
  const about = await stat(path)
  if (!about.isFile()) throw new MediaFault(`media ${file}: not a file`)
  if (about.size > MEDIA_LIMIT_BYTES) {
    throw new MediaFault(`media ${file}: ${about.size} bytes, more than ${MEDIA_LIMIT_BYTES}`, 'too_large')
  }
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path)) hash.update(piece)
  return { path, id: hash.digest('hex') as MediaId, bytes: about.size }
}
