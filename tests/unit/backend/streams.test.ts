import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createProgress } from '../../../backend/import/progress.ts'
import { type Line, LONGEST_LINE_BYTES, readLines } from '../../../backend/import/read-lines.ts'
import { cut } from '../../../shared/lib/cut.ts'

async function* pieces(all: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* all
}
async function collect<Value>(source: AsyncIterable<Value>): Promise<Value[]> {
  const found: Value[] = []
  for await (const one of source) found.push(one)
  return found
}
/** The bytes in pieces of these sizes, whatever characters they cut. */
function chop(bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  const parts: Uint8Array[] = []
  let at = 0
  for (let n = 0; at < bytes.length; n += 1) {
    const size = Math.max(1, sizes[n % Math.max(1, sizes.length)] ?? 1)
    parts.push(bytes.subarray(at, at + size))
    at += size
  }
  return parts
}

test('cut gives the same bytes in pieces of one size, however they come', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 300 }),
      fc.array(fc.integer({ min: 1, max: 40 })),
      fc.integer({ min: 1, max: 50 }),
      async (bytes, sizes, size) => {
        const parts = await collect(cut(pieces(chop(bytes, sizes)), size))
        expect(Buffer.concat(parts).equals(bytes)).toBe(true)
        expect(parts.slice(0, -1).every((part) => part.length === size)).toBe(true)
        expect(parts.every((part) => part.length > 0 && part.length <= size)).toBe(true)
      },
    ),
  )
})

describe('the lines of a file', () => {
  const lines = (text: string | Uint8Array, sizes: readonly number[] = [7]): Promise<Line[]> =>
    collect(readLines(pieces(chop(typeof text === 'string' ? Buffer.from(text) : text, sizes))))

  test('are the same wherever the stream is cut, also within a character', async () => {
    const text = 'ไทย\n🙂 two\r\n\n  \nlast without a newline'
    for (const size of [1, 2, 3, 5, 8, 1_000]) {
      expect(await lines(text, [size])).toEqual([
        { number: 1, text: 'ไทย' },
        { number: 2, text: '🙂 two\r' },
        { number: 5, text: 'last without a newline' },
      ])
    }
  })

  test('a byte order mark is no part of the first line', async () => {
    expect(await lines('\ufeff{"a":1}\n')).toEqual([{ number: 1, text: '{"a":1}' }])
  })

  test('what is not UTF-8 or endless is a fault of that line only', async () => {
    const long = Buffer.alloc(LONGEST_LINE_BYTES + 1, 'x')
    const bytes = Buffer.concat([Buffer.from('a\n'), Buffer.from([0xff, 0x0a]), long, Buffer.from('\nb')])
    expect(await lines(bytes, [65_536])).toEqual([
      { number: 1, text: 'a' },
      { number: 2, fault: 'not UTF-8' },
      { number: 3, fault: `longer than ${LONGEST_LINE_BYTES} bytes` },
      { number: 4, text: 'b' },
    ])
  })
})

describe('progress', () => {
  function watch(isTTY: boolean) {
    const written: string[] = []
    let at = 0
    const progress = createProgress({ isTTY, write: (text: string) => written.push(text) }, () => at)
    return { written, progress, advance: (ms: number) => (at += ms) }
  }
  const tally = { lines: 1_000, created: 0, existed: 0, bad: 0 }

  test('a log gets a line now and then, a terminal one line that changes', () => {
    const log = watch(false)
    for (let n = 0; n < 100; n += 1) {
      log.advance(250)
      log.progress.show(tally)
    }
    expect(log.written).toEqual(['1000 records, 100 a second\n', '1000 records, 50 a second\n'])
    const terminal = watch(true)
    terminal.advance(1_000)
    terminal.progress.show({ ...tally, bad: 2 })
    terminal.progress.say('line 3: not JSON')
    expect(terminal.written).toEqual([
      '1000 records, 1000 a second, 2 bad',
      '\r\u001b[K',
      'line 3: not JSON\n',
    ])
  })
})
