// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Veil } from '../../../../../renderer/data/worker-contract.ts'
import { Picture } from '../../../../../renderer/features/review/stage/picture.tsx'
import type { MediaReference } from '../../../../../shared/contracts/http/item.ts'
import type { MediaId } from '../../../../../shared/domain/ids.ts'
import { failed, success } from '../../../../../shared/lib/failure.ts'
import { aJob } from '../../samples.ts'
import { createStagePage, type StagePage } from './page.tsx'

const jobId = aJob(1).job.id
const media: MediaReference = { id: 'a'.repeat(64) as MediaId, type: 'image/png', bytes: 9 }
const failure = (code: string, retryable: boolean) => ({ code, message: '', retryable })
const LATE = failure('media_late', true)

const close = vi.fn()
function bitmap(width: number): ImageBitmap {
  return { width, height: width, close }
}
const withVeil: Veil = { mediaId: media.id, bitmap: bitmap(20), failure: null }
const withoutVeil: Veil = { mediaId: media.id, bitmap: null, failure: LATE }

let page: StagePage
beforeEach(async () => {
  close.mockReset()
  page = await createStagePage()
})
afterEach(() => page.close())

const show = (veil: Veil, isOnStage = true): void =>
  page.show(<Picture jobId={jobId} media={media} veil={veil} />, isOnStage)
function answer(result: ReturnType<typeof success<ImageBitmap>> | ReturnType<typeof failed>): Promise<void> {
  const made = result.ok ? success({ bitmap: result.value, moves: false }) : result
  return act(async () => await page.worker.answer('picture', made))
}
const unshown = () => [...page.services.reveal.store.getState().unshown]
const width = (): number => document.querySelector('canvas')?.width ?? 0
const levels = (): unknown[] =>
  page.worker.calls.flatMap((call) =>
    // Told once the frame is painted, whenever that is: no part of what a picture asks for.
    call.method === 'exposure' ? [] : [call.method === 'picture' ? call.input.level : call.method],
  )

it('is its veil again at once when the key is let go', async () => {
  show(withVeil)
  expect(width()).toBe(20)
  page.reveal('full')
  expect(width()).toBe(20)
  await answer(success(bitmap(1_000)))
  expect(width()).toBe(1_000)
  page.reveal('veil')
  expect(width()).toBe(20)
  expect(levels()).toEqual(['full'])
})

it('is empty at once when its veil was late, and asks for the veil then', async () => {
  show(withoutVeil)
  page.reveal('full')
  // The veil that was asked for when it came on the stage is not drawn over what is revealed.
  await answer(success(bitmap(20)))
  await answer(success(bitmap(1_000)))
  expect(width()).toBe(1_000)
  page.reveal('veil')
  expect(width()).toBe(1)
  await answer(success(bitmap(20)))
  expect(width()).toBe(20)
  expect(levels()).toEqual(['veil', 'full', 'veil'])
  expect(close).toHaveBeenCalledTimes(2)
})

it('asks for a late veil once, keeps it, and closes it when it goes', async () => {
  show(withoutVeil)
  expect(width()).toBe(1)
  await answer(success(bitmap(20)))
  expect(width()).toBe(20)
  page.reveal('full')
  await answer(success(bitmap(1_000)))
  page.reveal('veil')
  expect(width()).toBe(20)
  expect(levels()).toEqual(['veil', 'full'])
  close.mockReset()
  page.show(null)
  expect(close).toHaveBeenCalledTimes(1)
})

it('asks again for a veil that could not be fetched, with the next letting go', async () => {
  show(withoutVeil)
  await answer(failed(failure('offline', true)))
  expect(levels()).toEqual(['veil'])
  page.reveal('full')
  page.reveal('veil')
  expect(levels()).toEqual(['veil', 'full', 'veil'])
})

it('asks again when its item comes onto the stage, once, for one that failed while it was drawn ahead', async () => {
  show(withoutVeil, false)
  await answer(failed(failure('offline', true)))
  expect(levels()).toEqual(['veil'])
  show(withoutVeil)
  expect(levels()).toEqual(['veil', 'veil'])
  await answer(failed(failure('offline', true)))
  expect(levels()).toEqual(['veil', 'veil'])
  show(withoutVeil, false)
  show(withoutVeil)
  await answer(success(bitmap(20)))
  expect(width()).toBe(20)
})

it('loses what is sharp with the stage', async () => {
  show(withoutVeil)
  page.reveal('full')
  await answer(success(bitmap(20)))
  await answer(success(bitmap(1_000)))
  show(withoutVeil, false)
  expect(width()).toBe(1)
})

it.each(['not_a_picture', 'too_large', 'undecodable', 'unknown_media', 'not_allowed', 'media_changed'])(
  'that can never be shown is no item for a clean verdict: %s',
  (code) => {
    const veil = { ...withoutVeil, failure: failure(code, false) }
    show(veil, false)
    expect(unshown()).toEqual([])
    show(veil)
    expect(unshown()).toEqual([media.id])
    expect(levels()).toEqual([])
  },
)

it('that turns out damaged when it is revealed is none either; one that is only late still is', async () => {
  show(withoutVeil)
  await answer(failed(failure('offline', true)))
  expect(unshown()).toEqual([])
  page.reveal('full')
  await answer(failed(failure('undecodable', false)))
  expect(unshown()).toEqual([media.id])
})

it('is one for a clean verdict again once another try has shown it, and not while that is under way', async () => {
  show({ ...withoutVeil, failure: failure('media_changed', false) })
  act(() => page.services.handles.retry.get()?.retry())
  expect(unshown()).toEqual([media.id])
  await answer(success(bitmap(20)))
  expect(unshown()).toEqual([])
})

it('that failed under its veil is none for a clean verdict until more than its veil is shown', async () => {
  show(withVeil)
  page.reveal('full')
  await answer(failed(failure('too_slow', false)))
  expect(unshown()).toEqual([media.id])
  page.reveal('veil')
  act(() => page.services.handles.retry.get()?.retry())
  await answer(success(bitmap(20)))
  expect([width(), unshown()]).toEqual([20, [media.id]])
  page.reveal('full')
  await answer(success(bitmap(1_000)))
  expect(unshown()).toEqual([])
})

it('that moves stays none, however well its first frame is shown', async () => {
  show(withoutVeil)
  await act(async () => await page.worker.answer('picture', success({ bitmap: bitmap(20), moves: true })))
  expect(unshown()).toEqual([`moves ${media.id}`])
  page.reveal('full')
  await answer(success(bitmap(1_000)))
  expect(unshown()).toEqual([`moves ${media.id}`])
})

it('says by its name whether it is veiled or open', async () => {
  const name = () => document.querySelector('canvas')?.getAttribute('aria-label')
  show(withVeil)
  expect(name()).toBe('media.veiled')
  page.reveal('grey')
  await answer(success(bitmap(1_000)))
  expect(name()).toBe('media.revealing')
})

it.each([
  [{ width: 4_000, height: 3_000 }, { width: 20, height: 27 }, 3 / 4],
  [{ width: 3_000, height: 4_000 }, { width: 20, height: 15 }, 4 / 3],
  [{ width: 4_000, height: 3_000 }, { width: 20, height: 15 }, 4 / 3],
  [{ width: 1_000, height: 990 }, { width: 20, height: 20 }, 1_000 / 990],
])('stands as it is shown, not as it was stored: %o as %o', (stored, veil, ratio) => {
  const size = { ...bitmap(1), ...veil }
  page.show(<Picture jobId={jobId} media={{ ...media, ...stored }} veil={{ ...withVeil, bitmap: size }} />)
  const frame = document.querySelector<HTMLElement>('[style*=aspect-ratio]')
  expect(Number.parseFloat(frame?.style.aspectRatio ?? '')).toBeCloseTo(ratio, 5)
})

it('is asked for anew by the key for another try, and by no key while it can be seen', async () => {
  expect(page.services.handles.retry.get()).toBeNull()
  show({ ...withoutVeil, failure: failure('media_changed', false) })
  expect(levels()).toEqual([])
  act(() => page.services.handles.retry.get()?.retry())
  expect(levels()).toEqual(['veil'])
  await answer(success(bitmap(20)))
  expect(width()).toBe(20)
  expect(page.services.handles.retry.get()).toBeNull()
})
