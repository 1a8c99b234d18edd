import type { RevealLevel } from '../../shared/domain/vocabulary.ts'
import { type Failure, failed, type Result } from '../../shared/lib/failure.ts'
import { type DurationMs, SECOND } from '../../shared/lib/time.ts'
import type { RoundPart } from '../lib/round-part.ts'
import type { Clock, PictureMaker } from './outside.ts'

/** Longer than forty megapixels take on a slow machine; a decode that takes longer is thrown away. */
export const DECODE_WITHIN: DurationMs = 6 * SECOND
/** Decoded at the same time: more would only make each of them look slow. */
const AT_ONCE = 2

const TOO_SLOW: Failure = {
  code: 'too_slow',
  message: 'the picture was not decoded in time',
  retryable: false,
}
const CRASHED: Failure = {
  code: 'undecodable',
  message: 'the decoder ended over this picture',
  retryable: false,
}

export interface PictureOrder {
  readonly id: number
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly level: RevealLevel
  readonly part: RoundPart | null
}
export interface PictureAnswer {
  readonly id: number
  readonly result: Result<ImageBitmap>
}

/** A thread that decodes and nothing else: it holds no key and no store, and can be ended at any moment. */
export interface Decoder {
  readonly send: (order: PictureOrder) => void
  readonly end: () => void
}
export type StartDecoder = (
  answered: (answer: PictureAnswer) => void,
  /** It broke: out of memory, for one. */
  broken: () => void,
) => Decoder

interface Order extends PictureOrder {
  readonly answer: (result: Result<ImageBitmap>) => void
  cancel: (() => void) | null
}

/**
 * Decodes in a thread that can be thrown away: a picture on which the decoder hangs costs its own place and
 * nobody else's (promise S9). Others under way at that moment are given to the next decoder.
 */
export function createThrowawayMaker(
  start: StartDecoder,
  clock: Pick<Clock, 'after'>,
): Pick<PictureMaker, 'make'> {
  let decoder: Decoder | null = null
  let lastId = 0
  const waiting: Order[] = []
  const underWay = new Map<number, Order>()

  const finish = (order: Order, result: Result<ImageBitmap>): void => {
    underWay.delete(order.id)
    order.cancel?.()
    order.answer(result)
    next()
  }

  /** What was under way and is not at fault goes first when the next decoder starts. */
  const throwAway = (): void => {
    decoder?.end()
    decoder = null
    for (const order of underWay.values()) order.cancel?.()
    waiting.unshift(...underWay.values())
    underWay.clear()
  }

  const begun = (): Decoder => {
    const mine: Decoder = start(
      ({ id, result }) => {
        const order = decoder === mine ? underWay.get(id) : undefined
        if (order !== undefined) finish(order, result)
        // Its order was answered already: pixels are not left to the garbage collector.
        else if (result.ok) result.value.close()
      },
      () => {
        if (decoder !== mine) return
        // Which of them it was nobody can tell; each of them alone would be tried again and again.
        const lost = [...underWay.values()]
        throwAway()
        waiting.splice(0, lost.length)
        for (const order of lost) finish(order, failed(CRASHED))
      },
    )
    return mine
  }

  const next = (): void => {
    while (underWay.size < AT_ONCE) {
      const order = waiting.shift()
      if (order === undefined) return
      decoder ??= begun()
      underWay.set(order.id, order)
      order.cancel = clock.after(DECODE_WITHIN, () => {
        underWay.delete(order.id)
        throwAway()
        finish(order, failed(TOO_SLOW))
      })
      decoder.send({ id: order.id, bytes: order.bytes, level: order.level, part: order.part })
    }
  }

  return {
    make: (bytes, level, part) =>
      new Promise((resolve) => {
        lastId += 1
        waiting.push({ id: lastId, bytes, level, part, answer: resolve, cancel: null })
        next()
      }),
  }
}
