import { describe, expect, test } from 'vitest'
import { admit, fitted } from '../../../renderer/sync/picture-rules.ts'
import { veilsOf } from '../../../renderer/sync/pictures.ts'
import { createShelf } from '../../../renderer/sync/shelf.ts'
import type { MediaId, PackId } from '../../../shared/domain/ids.ts'
import { bytesOf, gif, png } from '../../helpers/image-bytes.ts'
import { createFakeTime } from '../../helpers/sync/fake-clock.ts'
import { createRig } from '../../helpers/sync/rig.ts'
import { leasedJobOf, uuid } from '../../helpers/sync/samples.ts'

describe('S9: before anything is decoded', () => {
  const codeOf = (bytes: Uint8Array<ArrayBuffer>) => {
    const result = admit(bytes)
    return result.ok ? 'admitted' : result.failure.code
  }
  test('more than 40 megapixels or 20 MB is refused by the header alone', () => {
    expect(codeOf(png(8_000, 5_000))).toBe('admitted')
    expect(codeOf(png(8_000, 5_001))).toBe('too_large')
    expect(codeOf(png(100_000, 1))).toBe('too_large')
    expect(codeOf(new Uint8Array(20_000_001))).toBe('too_large')
    expect(codeOf(gif({ width: 1, height: 1 }, { left: 0, top: 0, width: 65_535, height: 65_535 }))).toBe(
      'too_large',
    )
    expect(codeOf(bytesOf('<svg/>'))).toBe('not_a_picture')
  })

  test('a picture is fitted without being enlarged or vanishing', () => {
    expect(fitted(5_120, 2_560, 2_560)).toEqual({ width: 2_560, height: 1_280 })
    expect(fitted(100, 50, 2_560)).toEqual({ width: 100, height: 50 })
    expect(fitted(10_000, 2, 100)).toEqual({ width: 100, height: 1 })
  })
})

describe('veils', () => {
  const mediaId = 'a'.repeat(64) as MediaId
  const job = leasedJobOf(1, { mediaIds: [mediaId] })

  test('a picture that does not arrive in time keeps its job from nobody', async () => {
    const rig = createRig()
    const settle = () => new Promise<void>((resolve) => setImmediate(resolve))
    const time = createFakeTime(settle)
    const line = { ...rig.wire.lineFor(() => true), call: () => new Promise<never>(() => undefined) }
    const outside = {
      line,
      clock: time.clockFor(() => true),
      pictures: { make: async () => Promise.reject(), likeness: () => null },
    }
    const veils = veilsOf({ outside, shelf: createShelf() }, job, uuid(9, 1) as PackId)
    await time.advance(2_000)
    expect(await veils).toEqual([
      { mediaId, bitmap: null, failure: expect.objectContaining({ code: 'media_late' }) },
    ])
  })

  test('a picture that cannot be shown says why', async () => {
    const rig = createRig()
    const outside = {
      line: rig.wire.lineFor(() => true),
      clock: rig.time.clockFor(() => true),
      pictures: {
        likeness: () => null,
        make: async () =>
          ({ ok: false, failure: { code: 'undecodable', message: '', retryable: false } }) as const,
      },
    }
    const [veil] = await veilsOf({ outside, shelf: createShelf() }, job, uuid(9, 1) as PackId)
    expect(veil).toMatchObject({ bitmap: null, failure: { code: 'undecodable' } })
  })
})
