import { describe, expect, it } from 'vitest'
import { crc32c } from '../../../../electron/lib/crc32c.ts'
import { wholeLength } from '../../../../electron/storage/whole-length.ts'
import { logOf } from './log-records.ts'

const record = (length: number): Uint8Array => new Uint8Array(length).fill(length % 251)

it('knows the checksum that LevelDB uses', () => {
  const check = Buffer.from('123456789')
  expect(crc32c(check, 0, check.length)).toBe(0xe3069283)
})

describe('a whole log', () => {
  it.each([
    [[]],
    [[0]],
    [[100, 965, 12]],
    [[32_761]],
    [[32_755, 40]],
    [[32_760, 40]],
    [[100_000, 3, 70_000]],
  ])('of records of %j bytes is whole to its end', (lengths) => {
    const log = logOf(...lengths.map(record))
    expect(wholeLength(log)).toBe(log.length)
  })
})

describe('a torn log', () => {
  const kept = logOf(record(500), record(900))

  it.each([1, 6, 7, 8, 500, 906])('that holds %i bytes of its last record ends before it', (bytes) => {
    const log = logOf(record(500), record(900), record(900)).subarray(0, kept.length + bytes)
    expect(wholeLength(log)).toBe(kept.length)
  })

  it.each([32_768, 40_000, 65_536, 90_000])(
    'whose last record in parts ends at byte %i loses all parts of it',
    (length) => {
      expect(wholeLength(logOf(record(500), record(900), record(100_000)).subarray(0, length))).toBe(
        kept.length,
      )
    },
  )

  it('that ends in zeros, as after a power cut, ends before them', () => {
    expect(wholeLength(Buffer.concat([kept, Buffer.alloc(300)]))).toBe(kept.length)
    const unwritten = logOf(record(500), record(900), record(900))
    unwritten.fill(0, kept.length + 20)
    expect(wholeLength(unwritten)).toBe(kept.length)
  })

  it('that was written on is cut where the damage begins', () => {
    const torn = logOf(record(500), record(900), record(900)).subarray(0, kept.length + 50)
    expect(wholeLength(Buffer.concat([torn, logOf(record(40), record(50))]))).toBe(kept.length)
  })
})

it('takes no end of a block for a record', () => {
  // Six bytes are left in the block: no head fits, so nothing begins there.
  const log = logOf(record(32_755))
  expect(log.length).toBe(32_762)
  expect(wholeLength(Buffer.concat([log, Buffer.alloc(6)]))).toBe(32_768)
  expect(wholeLength(Buffer.concat([log, Buffer.alloc(3)]))).toBe(32_765)
})
