import { describe, expect, test } from 'vitest'
import {
  createThrowawayMaker,
  DECODE_WITHIN,
  type PictureAnswer,
  type PictureOrder,
} from '../../../renderer/sync/throwaway-maker.ts'
import { success } from '../../../shared/lib/failure.ts'
import { createFakeTime } from '../../helpers/sync/fake-clock.ts'

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}
const bytes = (first: number) => new Uint8Array([first])

function aMaker() {
  const time = createFakeTime(settle)
  const decoders: {
    readonly orders: PictureOrder[]
    readonly answered: (answer: PictureAnswer) => void
    readonly broken: () => void
    ended: boolean
  }[] = []
  let closed = 0
  const bitmap = { close: () => (closed += 1) } as object as ImageBitmap
  const maker = createThrowawayMaker(
    (answered, broken) => {
      const decoder = { orders: [] as PictureOrder[], answered, broken, ended: false }
      decoders.push(decoder)
      return {
        send: (order) => decoder.orders.push(order),
        end: () => {
          decoder.ended = true
        },
      }
    },
    time.clockFor(() => true),
  )
  return {
    maker,
    time,
    decoders,
    closed: () => closed,
    done: (which: number, first: number) => {
      const decoder = decoders[which]
      const order = decoder?.orders.find((one) => one.bytes[0] === first)
      if (order !== undefined) decoder?.answered({ id: order.id, result: success(bitmap) })
      return settle()
    },
  }
}

describe('S9: a decoder that can be thrown away', () => {
  test('answers each picture by its own, two at a time', async () => {
    const { maker, decoders, done } = aMaker()
    const made = [1, 2, 3].map((first) => maker.make(bytes(first), 'veil', null))
    expect(decoders[0]?.orders.map((one) => one.bytes[0])).toEqual([1, 2])
    await done(0, 2)
    expect(await made[1]).toMatchObject({ ok: true })
    expect(decoders[0]?.orders.map((one) => one.bytes[0])).toEqual([1, 2, 3])
    await done(0, 1)
    await done(0, 3)
    expect(await Promise.all(made)).toHaveLength(3)
    expect(decoders).toHaveLength(1)
  })

  test('a picture that hangs is given up after the limit, and what was beside it is decoded by the next one', async () => {
    const { maker, decoders, time, done, closed } = aMaker()
    const hanging = maker.make(bytes(1), 'veil', null)
    await time.advance(DECODE_WITHIN / 2)
    const innocent = maker.make(bytes(2), 'veil', null)
    await time.advance(DECODE_WITHIN / 2 + 1)
    expect(await hanging).toMatchObject({ ok: false, failure: { code: 'too_slow', retryable: false } })
    expect(decoders.map((one) => one.ended)).toEqual([true, false])
    expect(decoders[1]?.orders.map((one) => one.bytes[0])).toEqual([2])
    await done(0, 2)
    expect(closed(), 'a late answer of the dead one is closed').toBe(1)
    await done(1, 2)
    expect(await innocent).toMatchObject({ ok: true })
  })

  test('when it breaks, its pictures say so and the next ones get another', async () => {
    const { maker, decoders, done } = aMaker()
    const lost = [maker.make(bytes(1), 'full', null), maker.make(bytes(2), 'full', null)]
    const later = maker.make(bytes(3), 'veil', null)
    decoders[0]?.broken()
    for (const one of await Promise.all(lost)) expect(one).toMatchObject({ failure: { code: 'undecodable' } })
    await done(1, 3)
    expect(await later).toMatchObject({ ok: true })
  })
})
