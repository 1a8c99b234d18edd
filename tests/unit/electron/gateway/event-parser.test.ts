import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventParser } from '../../../../electron/gateway/event-parser.ts'

const parse = (text: string) => eventParser()(text)

describe('server-sent events', () => {
  it('are read with their names, several lines and comments', () => {
    const text = ': hello\n\nevent: queues_changed\ndata: {"a":\ndata: 1}\n\ndata:x\n\nevent: empty\n\n'
    expect(parse(text)).toEqual([
      { event: 'queues_changed', data: '{"a":\n1}' },
      { event: 'message', data: 'x' },
    ])
  })

  it('are the same however the stream is cut', () => {
    const message = fc.record({
      event: fc.constantFrom('hello', 'lease_revoked'),
      data: fc.array(fc.string({ unit: fc.constantFrom('a', 'ก', ':', ' ', '{') }), {
        minLength: 1,
        maxLength: 3,
      }),
      end: fc.constantFrom('\n', '\r\n', '\r'),
    })
    fc.assert(
      fc.property(
        fc.array(message, { maxLength: 5 }),
        fc.array(fc.nat(40), { maxLength: 12 }),
        (messages, cuts) => {
          const lines = ({ event, data, end }: (typeof messages)[number]) =>
            [`event: ${event}`, ...data.map((line) => `data: ${line}`), '', ''].join(end)
          const text = `${messages.map(lines).join('')}\n`
          const read = eventParser()
          const found = []
          let at = 0
          for (const cut of [...cuts, text.length]) {
            found.push(...read(text.slice(at, at + cut)))
            at += cut
          }
          found.push(...read(text.slice(at)))
          expect(found).toEqual(messages.map(({ event, data }) => ({ event, data: data.join('\n') })))
        },
      ),
    )
  })

  it('have a longest length', () => {
    const read = eventParser()
    expect(() => {
      for (let piece = 0; piece < 20; piece++) read(`data: ${'x'.repeat(100_000)}\n`)
    }).toThrow(RangeError)
    expect(() => eventParser()('x'.repeat(1_000_001))).toThrow(RangeError)
  })
})
