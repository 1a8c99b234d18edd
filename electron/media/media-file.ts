import { type FileHandle, open } from 'node:fs/promises'
import { z } from 'zod'
import { isMissing } from '../lib/atomic-file.ts'
import { type Bytes, SEAL_BYTES, seal, unseal } from '../lib/bytes.ts'
import { chunkLength, chunkName, chunkOffset, headerName, wholeChunks } from './chunk-layout.ts'

/** What a piece of media is, as the backend said. */
export interface MediaAbout {
  readonly type: string
  /** Bytes. */
  readonly total: number
}

/** Padded with blanks, so that chunks begin at one place in every file. */
const HEADER_PLAIN = 256
const HEADER_BYTES = HEADER_PLAIN + SEAL_BYTES

const about = z.strictObject({ type: z.string().max(100), total: z.int().min(0) })

/** An encrypted file of one piece of media: a sealed header, then sealed chunks. */
export interface MediaFile {
  readonly about: MediaAbout
  /** Whole chunks in it. What follows the last of them is a write that a crash cut off. */
  readonly chunks: number
  /** Null when the chunk is not there or is not what was written. */
  read(index: number): Promise<Bytes | null>
  write(index: number, plain: Uint8Array): Promise<void>
  /** Until now the bytes may be in the system's memory only. */
  sync(): Promise<void>
  close(): Promise<void>
}

/** Begins a file; one that is there is emptied. */
export async function beginMediaFile(
  path: string,
  mediaId: string,
  key: Uint8Array,
  media: MediaAbout,
): Promise<MediaFile> {
  const file = await open(path, 'w+', 0o600)
  try {
    const plain = Buffer.from(JSON.stringify(media).padEnd(HEADER_PLAIN), 'utf8')
    if (plain.length !== HEADER_PLAIN) throw new RangeError('a media type is too long')
    await writeAll(file, seal(key, plain, headerName(mediaId)), 0)
    return mediaFile(file, mediaId, key, media, 0)
  } catch (error) {
    await file.close()
    throw error
  }
}

/** Null when there is none, or its header is another's, cut off or changed. */
export async function openMediaFile(
  path: string,
  mediaId: string,
  key: Uint8Array,
  mode: 'r' | 'r+',
): Promise<MediaFile | null> {
  let file: FileHandle
  try {
    file = await open(path, mode)
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
  try {
    const sealed = await readAll(file, 0, HEADER_BYTES)
    const plain = sealed === null ? null : unseal(key, sealed, headerName(mediaId))
    if (plain !== null) {
      const media = about.parse(JSON.parse(Buffer.from(plain).toString('utf8')))
      const { size } = await file.stat()
      return mediaFile(file, mediaId, key, media, wholeChunks(size - HEADER_BYTES, media.total))
    }
  } catch (error) {
    await file.close()
    throw error
  }
  await file.close()
  return null
}

function mediaFile(
  file: FileHandle,
  mediaId: string,
  key: Uint8Array,
  media: MediaAbout,
  chunks: number,
): MediaFile {
  return {
    about: media,
    chunks,
    read: async (index) => {
      const length = chunkLength(index, media.total) + SEAL_BYTES
      const sealed = await readAll(file, HEADER_BYTES + chunkOffset(index), length)
      return sealed === null ? null : unseal(key, sealed, chunkName(mediaId, index, media.total))
    },
    write: async (index, plain) => {
      await writeAll(
        file,
        seal(key, plain, chunkName(mediaId, index, media.total)),
        HEADER_BYTES + chunkOffset(index),
      )
    },
    sync: async () => await file.sync(),
    close: async () => await file.close(),
  }
}

/** Null when the file ends before. */
async function readAll(file: FileHandle, position: number, length: number): Promise<Uint8Array | null> {
  const bytes = new Uint8Array(length)
  let done = 0
  while (done < length) {
    const { bytesRead } = await file.read(bytes, done, length - done, position + done)
    if (bytesRead === 0) return null
    done += bytesRead
  }
  return bytes
}

async function writeAll(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0
  while (done < bytes.length) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done)
    done += bytesWritten
  }
}
