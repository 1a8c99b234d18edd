import { open, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { randomKey, SEAL_BYTES } from '../../../../electron/lib/bytes.ts'
import { CHUNK_BYTES } from '../../../../electron/media/chunk-layout.ts'
import { beginMediaFile, openMediaFile } from '../../../../electron/media/media-file.ts'
import { rangeStream } from '../../../../electron/media/range-stream.ts'
import { temporaryFolder } from '../support/folder.ts'
import { bytesOf, idOf, someBytes } from './support.ts'

const HEADER = 256 + SEAL_BYTES
const SEALED = CHUNK_BYTES + SEAL_BYTES
const plain = someBytes(CHUNK_BYTES * 2 + 1_000)
const id = idOf(plain)

async function written(bytes = plain, key = randomKey()) {
  const path = join(await temporaryFolder(), 'a.media')
  const file = await beginMediaFile(path, id, key, { type: 'audio/mpeg', total: bytes.length })
  for (let at = 0; at * CHUNK_BYTES < bytes.length; at++) {
    await file.write(at, bytes.subarray(at * CHUNK_BYTES, (at + 1) * CHUNK_BYTES))
  }
  await file.close()
  return { path, key }
}

async function chunk(path: string, key: Uint8Array, index: number, as = id) {
  const file = await openMediaFile(path, as, key, 'r')
  if (file === null) return 'no file'
  const bytes = await file.read(index)
  await file.close()
  return bytes
}

describe('a media file', () => {
  it('gives back every chunk', async () => {
    const { path, key } = await written()
    for (const index of [0, 1, 2]) {
      expect(await chunk(path, key, index)).toEqual(
        plain.slice(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES),
      )
    }
  })

  it('holds nothing in the clear, not even what it is', async () => {
    const { path } = await written()
    const disk = await readFile(path)
    expect(disk.includes(Buffer.from(plain.subarray(0, 64)))).toBe(false)
    expect(disk.includes('audio/mpeg')).toBe(false)
  })

  it('refuses a chunk with one bit changed, and only that one', async () => {
    const { path, key } = await written()
    const disk = await readFile(path)
    const at = HEADER + SEALED + 500
    disk[at] = (disk[at] ?? 0) ^ 1
    await writeFile(path, disk)
    expect(await chunk(path, key, 0)).not.toBeNull()
    expect(await chunk(path, key, 1)).toBeNull()
  })

  it('refuses chunks that changed places', async () => {
    const { path, key } = await written()
    const disk = await readFile(path)
    const first = Buffer.from(disk.subarray(HEADER, HEADER + SEALED))
    disk.copy(disk, HEADER, HEADER + SEALED, HEADER + 2 * SEALED)
    first.copy(disk, HEADER + SEALED)
    await writeFile(path, disk)
    expect(await chunk(path, key, 0)).toBeNull()
    expect(await chunk(path, key, 1)).toBeNull()
  })

  it('does not open under another key or as another piece of media', async () => {
    const { path, key } = await written()
    expect(await chunk(path, randomKey(), 0)).toBe('no file')
    expect(await chunk(path, key, 0, idOf(someBytes(10)))).toBe('no file')
  })

  it('counts only whole chunks after it was cut off', async () => {
    const { path, key } = await written()
    const lengths = [
      [HEADER + 2 * SEALED + 1_000 + SEAL_BYTES, 3],
      [HEADER + 2 * SEALED + 1_000 + SEAL_BYTES - 1, 2],
      [HEADER + 2 * SEALED - 1, 1],
      [HEADER + 5, 0],
    ] as const
    for (const [length, chunks] of lengths) {
      await truncate(path, length)
      const file = await openMediaFile(path, id, key, 'r')
      expect(file?.chunks).toBe(chunks)
      await file?.close()
    }
    await truncate(path, HEADER - 1)
    expect(await openMediaFile(path, id, key, 'r')).toBeNull()
  })

  it('of another length does not pass for a shorter one', async () => {
    // The last chunk of a short media, put at the same place of a longer one.
    const long = await written()
    const short = await written(plain.subarray(0, CHUNK_BYTES), long.key)
    const head = (await readFile(short.path)).subarray(HEADER, HEADER + SEALED)
    const file = await open(long.path, 'r+')
    await file.write(head, 0, head.length, HEADER)
    await file.close()
    expect(await chunk(long.path, long.key, 0)).toBeNull()
  })
})

const unbroken = async (): Promise<void> => undefined

describe('a range of a media file', () => {
  it.each([
    [0, plain.length - 1],
    [0, 0],
    [CHUNK_BYTES - 1, CHUNK_BYTES],
    [CHUNK_BYTES + 7, CHUNK_BYTES * 2 + 3],
    [plain.length - 1, plain.length - 1],
  ])('from byte %i to %i is exactly those bytes', async (start, end) => {
    const { path, key } = await written()
    const file = await openMediaFile(path, id, key, 'r')
    if (file === null) throw new Error('no file')
    expect(await bytesOf(rangeStream(file, { start, end }, unbroken))).toEqual(plain.slice(start, end + 1))
  })

  it('ends in an error when a chunk of it was changed', async () => {
    const { path, key } = await written()
    const disk = await readFile(path)
    disk[HEADER + SEALED + 100] = (disk[HEADER + SEALED + 100] ?? 0) ^ 1
    await writeFile(path, disk)
    const file = await openMediaFile(path, id, key, 'r')
    if (file === null) throw new Error('no file')
    await expect(bytesOf(rangeStream(file, { start: 0, end: plain.length - 1 }, unbroken))).rejects.toThrow()
  })
})
