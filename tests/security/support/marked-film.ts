import type { Page } from '@playwright/test'
import { markedPicture } from './marked-pictures.ts'

/** Of the film, and of each of its pictures. */
export const FILM_SECONDS = 12
const FRAME_MS = 200

/**
 * A film of marked pictures. The browser has an encoder for such frames in its WebP: the app's own page makes them,
 * before anything is watched, and they are put into a container here.
 */
export async function markedFilm(page: Page): Promise<Uint8Array> {
  const pictures = [0, 3].map((seed) => Buffer.from(markedPicture(seed)).toString('base64'))
  const made = await page.evaluate(async (all) => {
    const webps: number[][] = []
    for (const base64 of all) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
      canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
      const webp = await canvas.convertToBlob({ type: 'image/webp', quality: 0.9 })
      webps.push([...new Uint8Array(await webp.arrayBuffer())])
    }
    return webps
  }, pictures)
  const frames = made.map((webp) => frameOf(Buffer.from(webp)))
  const count = (FILM_SECONDS * 1_000) / FRAME_MS
  return webm(Array.from({ length: count }, (_, at) => frames[at % frames.length] ?? Buffer.alloc(0)))
}

/** The VP8 key frame inside a lossy WebP. */
function frameOf(webp: Buffer): Buffer {
  let at = 12
  while (webp.toString('latin1', at, at + 4) !== 'VP8 ') {
    if (at + 8 > webp.length) throw new Error('a WebP without a lossy frame')
    const length = webp.readUInt32LE(at + 4)
    at += 8 + length + (length % 2)
  }
  return webp.subarray(at + 8, at + 8 + webp.readUInt32LE(at + 4))
}

/** One element of EBML, its length always in eight bytes. */
function element(id: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts)
  // Every name has an even count of digits.
  const name = Buffer.from(id.toString(16), 'hex')
  const length = Buffer.alloc(8)
  length.writeBigUInt64BE(BigInt(body.length) | (1n << 56n))
  return Buffer.concat([name, length, body])
}

const number = (id: number, value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return element(id, bytes)
}
const words = (id: number, value: string): Buffer => element(id, Buffer.from(value, 'latin1'))

/** A film in WebM, each of its frames whole and in a cluster of its own, with a table to seek by. */
function webm(frames: readonly Buffer[]): Buffer {
  const width = frames[0]?.readUInt16LE(6) ?? 0
  const height = frames[0]?.readUInt16LE(8) ?? 0
  const length = Buffer.alloc(8)
  length.writeDoubleBE(frames.length * FRAME_MS)
  const head = [
    element(
      0x1549a966,
      number(0x2ad7b1, 1_000_000),
      element(0x4489, length),
      words(0x4d80, 'test'),
      words(0x5741, 'test'),
    ),
    element(
      0x1654ae6b,
      element(
        0xae,
        number(0xd7, 1),
        number(0x73c5, 1),
        number(0x83, 1),
        words(0x86, 'V_VP8'),
        element(0xe0, number(0xb0, width & 0x3fff), number(0xba, height & 0x3fff)),
      ),
    ),
  ]
  const clusters = frames.map((frame, at) =>
    // Its track, its time within the cluster, and that it stands alone.
    element(0x1f43b675, number(0xe7, at * FRAME_MS), element(0xa3, Buffer.from([0x81, 0, 0, 0x80]), frame)),
  )
  const place = (bytes: readonly Buffer[]): number => bytes.reduce((sum, one) => sum + one.length, 0)
  const cuesOf = (from: number): Buffer =>
    element(
      0x1c53bb6b,
      ...clusters.map((_, at) =>
        element(
          0xbb,
          number(0xb3, at * FRAME_MS),
          element(0xb7, number(0xf7, 1), number(0xf1, from + place(clusters.slice(0, at)))),
        ),
      ),
    )
  // Every number takes as many bytes whatever it is: the table is as long before its places are known.
  const cues = cuesOf(place(head) + cuesOf(0).length)
  return Buffer.concat([
    element(
      0x1a45dfa3,
      number(0x4286, 1),
      number(0x42f7, 1),
      number(0x42f2, 4),
      number(0x42f3, 8),
      words(0x4282, 'webm'),
      number(0x4287, 2),
      number(0x4285, 2),
    ),
    element(0x18538067, ...head, cues, ...clusters),
  ])
}
