import { expect, it } from 'vitest'
import { readApart, SILENCE } from '../../../../renderer/sync/peaks/read-apart.ts'
import type { FromSoundThread, ToSoundThread } from '../../../../renderer/sync/peaks/sound-thread.ts'
import { type Failure, failed, type Result, success } from '../../../../shared/lib/failure.ts'
import { createFakeTime } from '../../../helpers/sync/fake-clock.ts'

const LEFT: Failure = { code: 'overtaken', message: '', retryable: true }
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}
const bytes = (first: number) => new Uint8Array([first])

function aSound(
  piece: (index: number) => Promise<Result<Uint8Array<ArrayBuffer>>> = async (index) => success(bytes(index)),
) {
  const time = createFakeTime(settle)
  const told: ToSoundThread[] = []
  const thread = { ended: false, why: null as Failure | null }
  let say: (message: FromSoundThread) => void = () => undefined
  let breakDown = (): void => undefined
  const result = readApart(
    {
      start: (said, broken) => {
        say = said
        breakDown = broken
        return {
          send: (message) => told.push(message),
          end: () => {
            thread.ended = true
          },
        }
      },
      clock: time.clockFor(() => true),
    },
    { total: 3, pieceLength: 1, piece, leave: () => thread.why },
  )
  return {
    time,
    told,
    thread,
    result,
    say: (message: FromSoundThread) => say(message),
    breakDown: () => breakDown(),
  }
}

it('gives the thread the pieces that it asks for, and ends it with its picture', async () => {
  const { told, thread, result, say } = aSound()
  say({ type: 'want', index: 2 })
  await settle()
  expect(told).toEqual([
    { type: 'begin', total: 3, pieceLength: 1 },
    { type: 'piece', index: 2, bytes: bytes(2) },
  ])
  say({ type: 'made', peaks: bytes(7) })
  expect(await result).toEqual(success(bytes(7)))
  expect(thread.ended).toBe(true)
})

it('ends a thread that hangs, and one that broke: there is no picture then', async () => {
  const hanging = aSound()
  await hanging.time.advance(SILENCE - 1)
  hanging.say({ type: 'goesOn' })
  await hanging.time.advance(SILENCE - 1)
  expect(hanging.thread.ended).toBe(false)
  await hanging.time.advance(1)
  expect(await hanging.result).toEqual(success(null))
  expect(hanging.thread.ended).toBe(true)
  const broken = aSound()
  broken.breakDown()
  expect(await broken.result).toEqual(success(null))
  expect(broken.thread.ended).toBe(true)
})

it('waits longer for the first word, since a script must be loaded before it', async () => {
  const { time, thread, result } = aSound()
  await time.advance(3 * SILENCE)
  expect(thread.ended).toBe(false)
  await time.advance(10 * SILENCE)
  expect(await result).toEqual(success(null))
  expect(thread.ended).toBe(true)
})

it('does not hold against a thread that it waits for its piece', async () => {
  let bring = (): void => undefined
  const { time, thread, result, say } = aSound(
    (index) => new Promise((resolve) => (bring = () => resolve(success(bytes(index))))),
  )
  say({ type: 'want', index: 0 })
  await time.advance(3 * SILENCE)
  expect(thread.ended).toBe(false)
  bring()
  await settle()
  await time.advance(SILENCE)
  expect(await result).toEqual(success(null))
})

it('leaves a sound that is wanted no more, or of which a piece does not come', async () => {
  const left = aSound()
  left.thread.why = LEFT
  left.say({ type: 'goesOn' })
  expect(await left.result).toEqual(failed(LEFT))
  expect(left.thread.ended).toBe(true)
  const late = aSound(async () => failed(LEFT))
  late.say({ type: 'want', index: 1 })
  expect(await late.result).toEqual(failed(LEFT))
  expect(late.thread.ended).toBe(true)
})
