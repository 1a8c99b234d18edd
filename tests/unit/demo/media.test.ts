import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { demoFolder, demoItems } from './demo-set.ts'

const files = demoItems.flatMap((item) => item.media ?? [])

/** The first bytes that tell a type, whatever the file is called. */
const magic: Record<string, (bytes: Buffer) => boolean> = {
  'image/png': (bytes) => bytes.subarray(0, 8).equals(Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])),
  'image/jpeg': (bytes) => bytes.subarray(0, 3).equals(Buffer.from([255, 216, 255])),
  'audio/mpeg': (bytes) =>
    bytes.toString('latin1', 0, 3) === 'ID3' || (bytes[0] === 255 && (bytes[1] ?? 0) >= 224),
  'audio/webm': isWebm,
  'video/webm': isWebm,
  'video/mp4': (bytes) => bytes.toString('latin1', 4, 8) === 'ftyp',
}

function isWebm(bytes: Buffer): boolean {
  return (
    bytes.subarray(0, 4).equals(Buffer.from([26, 69, 223, 163])) &&
    bytes.toString('latin1', 0, 64).includes('webm')
  )
}

describe('demo media', () => {
  it('is there for every item that names some, and is what it says it is', async () => {
    expect(files.length).toBeGreaterThanOrEqual(44)
    for (const { file, type } of files) {
      const bytes = await readFile(join(demoFolder, file ?? ''))
      expect(magic[type]?.(bytes), `${file} as ${type}`).toBe(true)
    }
  })

  it('has no file that nobody uses, none twice, and 6 MB at most', async () => {
    const names = await readdir(join(demoFolder, 'media'))
    expect(names.map((name) => `media/${name}`).sort()).toEqual(files.map((media) => media.file).sort())
    const sizes = await Promise.all(names.map((name) => stat(join(demoFolder, 'media', name))))
    expect(sizes.reduce((sum, one) => sum + one.size, 0)).toBeLessThanOrEqual(6_000_000)
    const contents = await Promise.all(
      names.map((name) => readFile(join(demoFolder, 'media', name), 'latin1')),
    )
    expect(new Set(contents).size).toBe(names.length)
  })

  it('has pictures of the size their record gives, 600 to 1200 pixels wide', async () => {
    for (const media of files.filter((one) => one.type === 'image/png')) {
      const bytes = await readFile(join(demoFolder, media.file ?? ''))
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([media.width, media.height])
    }
    for (const media of files.filter((one) => one.type.startsWith('image/'))) {
      expect(media.width).toBeGreaterThanOrEqual(600)
      expect(media.width).toBeLessThanOrEqual(1200)
      expect(media.alt, media.file).toBeTruthy()
    }
  })

  it('has films of 6 to 15 seconds, some with sound and some without', async () => {
    const films = files.filter((media) => media.type.startsWith('video/'))
    for (const film of films) {
      expect(film.durationSeconds).toBeGreaterThanOrEqual(6)
      expect(film.durationSeconds).toBeLessThanOrEqual(15)
    }
    const audible = await Promise.all(
      films.map(async (film) => {
        const bytes = await readFile(join(demoFolder, film.file ?? ''), 'latin1')
        return bytes.includes('mp4a') || bytes.includes('OpusHead')
      }),
    )
    expect(new Set(audible)).toEqual(new Set([true, false]))
  })
})
