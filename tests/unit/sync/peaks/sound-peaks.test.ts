import { expect, it } from 'vitest'
import { createSoundPeaks } from '../../../../renderer/sync/peaks/sound-peaks.ts'
import type { StartSoundThread, ToSoundThread } from '../../../../renderer/sync/peaks/sound-thread.ts'
import { createShelf } from '../../../../renderer/sync/shelf.ts'
import { packId } from '../../../../shared/contracts/http/common.ts'
import type { LineMethod } from '../../../../shared/contracts/ipc/port.ts'
import type { MediaId } from '../../../../shared/domain/ids.ts'
import { PEAK_COLUMNS } from '../../../../shared/domain/peaks.ts'
import { failed, success } from '../../../../shared/lib/failure.ts'
import { tone, wav } from '../../../helpers/sound-bytes.ts'
import { createFakeTime } from '../../../helpers/sync/fake-clock.ts'
import { aJob } from '../../renderer/samples.ts'

const PACK = packId.parse('3f2b1c9e-3c1d-4b5a-9f7e-1a2b3c4d5e6f')
const [ONE, OTHER] = ['a', 'b'].map((letter) => letter.repeat(64) as string as MediaId)
const SOUND = wav({ seconds: 1, rate: 16_000, at: tone(0) })
const PIECE = 10_000
const MADE_APART = new Uint8Array(PEAK_COLUMNS).fill(9)

/** Main with a cache of one sound, and a job with two. */
function stage({ type = 'audio/wav', isHere = true, noCache = false } = {}) {
  if (ONE === undefined || OTHER === undefined) throw new Error('no ids')
  const shelf = createShelf()
  const media = [ONE, OTHER].map((id) => ({ id, type, bytes: SOUND.length }))
  const { job } = aJob(1, { media })
  shelf.put({ ...job, noCache }, PACK)
  const kept = new Map<unknown, Uint8Array<ArrayBuffer>>()
  const asked: LineMethod[] = []
  const answer = (method: LineMethod, input: Readonly<Record<string, unknown>>) => {
    asked.push(method)
    const { mediaId, index, peaks } = input
    if (method === 'peaks') {
      const made = kept.get(mediaId)
      return success(made === undefined ? null : { peaks: made })
    }
    if (method === 'keepPeaks' && peaks instanceof Uint8Array) kept.set(mediaId, new Uint8Array(peaks))
    if (method !== 'soundPiece' || !isHere) return success(null)
    const at = Number(index) * PIECE
    return success({ bytes: SOUND.slice(at, at + PIECE), type, total: SOUND.length })
  }
  const line = {
    call: async (method: LineMethod, input: object) => answer(method, { ...input }) as never,
    subscribe: () => () => undefined,
    finished: () => undefined,
  }
  const threads: { readonly told: ToSoundThread[] }[] = []
  /** One that asks for the last piece and then has made its picture. */
  const startSoundThread: StartSoundThread = (said) => {
    const told: ToSoundThread[] = []
    threads.push({ told })
    const send = (message: ToSoundThread): void => {
      told.push(message)
      if (message.type === 'begin') said({ type: 'want', index: 3 })
      else said({ type: 'made', peaks: MADE_APART })
    }
    return { send: (message) => queueMicrotask(() => send(message)), end: () => undefined }
  }
  const clock = createFakeTime(async () => undefined).clockFor(() => true)
  const outside = { line, clock, sounds: { mp3: () => null }, startSoundThread }
  const peaks = createSoundPeaks({ shelf, outside })
  return { peaks, asked, threads, one: ONE, other: OTHER }
}

it('makes the picture of a sound out of its pieces, once', async () => {
  const { peaks, asked, one } = stage()
  const first = await peaks.of(one)
  expect(first.ok && first.value?.length).toBe(PEAK_COLUMNS)
  expect(asked.filter((method) => method === 'soundPiece')).toHaveLength(4)
  expect(await peaks.of(one)).toEqual(first)
  expect(asked.filter((method) => method === 'soundPiece')).toHaveLength(4)
})

it('can be asked again for a sound that is still on its way', async () => {
  const { peaks, one } = stage({ isHere: false })
  expect(await peaks.of(one)).toMatchObject({ ok: false, failure: { code: 'media_late', retryable: true } })
})

it.each(['audio/flac', 'audio/mpeg'])(
  'has what its own readers do not know, sent as %s, read in a thread of its own',
  async (type) => {
    const { peaks, threads, one } = stage({ type })
    expect(await peaks.of(one)).toEqual(success(MADE_APART))
    expect(threads).toHaveLength(1)
    expect(threads[0]?.told).toEqual([
      { type: 'begin', total: SOUND.length, pieceLength: PIECE },
      { type: 'piece', index: 3, bytes: SOUND.slice(3 * PIECE) },
    ])
    expect(await peaks.of(one)).toEqual(success(MADE_APART))
    expect(threads).toHaveLength(1)
  },
)

it('has no picture of a sound that must not touch the disk', async () => {
  const secret = stage({ noCache: true })
  expect(await secret.peaks.of(secret.one)).toEqual(success(null))
  expect(secret.asked).toEqual([])
})

it('leaves the sound that was asked for before', async () => {
  const { peaks, one, other } = stage()
  const both = await Promise.all([peaks.of(one), peaks.of(other)])
  expect(both.map((result) => result.ok)).toEqual([false, true])
})

it('makes none of media that no job on the screen has', async () => {
  const { peaks } = stage()
  const unknown = await peaks.of('c'.repeat(64) as string as MediaId)
  expect(unknown).toEqual(failed(expect.objectContaining({ code: 'unknown_media' })))
})
