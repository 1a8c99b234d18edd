import { crc32, deflateSync } from 'node:zlib'

/** Pictures in which one sharp block of pixels is known with certainty, on whatever surface it stands. */
export const MARKED = { width: 960, height: 640, block: 8 } as const

const MAGENTA = [255, 0, 255] as const
const GREEN = [0, 255, 0] as const
const BLACK = [0, 0, 0] as const
const WHITE = [255, 255, 255] as const

/**
 * A PNG of 8-pixel squares: magenta and green on the left, black and white on the right. No part of the app has
 * these colours, and a veil's pixel covers six squares each way: under a veil it is one even grey.
 *
 * @param seed shifts the squares, so that every picture has bytes of its own
 */
export function markedPicture(seed: number): Uint8Array {
  const { width, height, block } = MARKED
  const row = 1 + width * 3
  const raw = new Uint8Array(row * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const isOdd = (Math.floor((x + seed) / block) + Math.floor(y / block)) % 2 === 1
      const isLeft = x < width / 2
      raw.set(isLeft ? (isOdd ? MAGENTA : GREEN) : isOdd ? BLACK : WHITE, y * row + 1 + x * 3)
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    // Not compressed, and so large enough to arrive slowly.
    chunk('IDAT', deflateSync(raw, { level: 0 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}
