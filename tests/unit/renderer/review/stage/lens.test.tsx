// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Picture } from '../../../../../renderer/features/review/stage/picture.tsx'
import type { MediaReference } from '../../../../../shared/contracts/http/item.ts'
import type { MediaId } from '../../../../../shared/domain/ids.ts'
import { success } from '../../../../../shared/lib/failure.ts'
import { aJob } from '../../samples.ts'
import { createStagePage, type StagePage } from './page.tsx'

const media: MediaReference = {
  id: 'a'.repeat(64) as MediaId,
  type: 'image/png',
  bytes: 9,
  width: 300,
  height: 200,
}
const close = vi.fn()
const bitmap = (width: number): ImageBitmap => ({ width, height: width, close })

let page: StagePage
beforeEach(async () => {
  close.mockReset()
  page = await createStagePage()
  const veil = { mediaId: media.id, bitmap: bitmap(20), failure: null }
  page.show(<Picture jobId={aJob(1).job.id} media={media} veil={veil} />)
})
afterEach(() => page.close())

const lens = (): HTMLCanvasElement | null => document.querySelector('[data-testid=lens]')
const whole = (): number => document.querySelector<HTMLCanvasElement>('canvas[role=img]')?.width ?? 0
const open = (): void => act(() => page.services.reveal.reveal('full', 'lens'))
const answer = (width: number): Promise<void> =>
  act(async () => await page.worker.answer('picture', success({ bitmap: bitmap(width), moves: false })))
const asked = (): unknown[] =>
  page.worker.calls.flatMap((call) => (call.method === 'picture' ? [call.input.part] : []))

it('asks for the part inside it alone, and the picture stays veiled', async () => {
  open()
  expect(asked()).toEqual([{ x: 0.5, y: 0.5, size: 0.32 }])
  await answer(64)
  expect(lens()?.width).toBe(64)
  expect(whole()).toBe(20)
})

it('asks for one part at a time, and then for the newest', async () => {
  open()
  act(() => page.services.reveal.pointAt({ x: 0.1, y: 0.1 }))
  act(() => page.services.reveal.pointAt({ x: 0.9, y: 0.2 }))
  expect(asked()).toHaveLength(1)
  await answer(64)
  expect(asked()).toEqual([
    { x: 0.5, y: 0.5, size: 0.32 },
    { x: 0.9, y: 0.2, size: 0.32 },
  ])
})

it('is gone with its key, and what comes late is closed and drawn nowhere', async () => {
  open()
  const canvas = lens()
  page.reveal('veil')
  expect(lens()).toBeNull()
  await answer(64)
  expect(canvas?.width).toBe(1)
  expect(whole()).toBe(20)
  expect(close).toHaveBeenCalledTimes(1)
})

it('is empty at once when less is to be shown, and draws no answer to what was asked before', async () => {
  open()
  await answer(64)
  act(() => page.services.reveal.pointAt({ x: 0.1, y: 0.1 }))
  act(() => page.services.reveal.deepen('reduced'))
  expect(lens()?.width).toBe(1)
  await answer(64)
  expect(lens()?.width).toBe(1)
  await answer(27)
  expect(lens()?.width).toBe(27)
})

it('keeps what it shows until more of it is there', async () => {
  act(() => page.services.reveal.reveal('reduced', 'lens'))
  await answer(27)
  act(() => page.services.reveal.deepen('full'))
  expect(lens()?.width).toBe(27)
  await answer(64)
  expect(lens()?.width).toBe(64)
})

it('takes back that a part could not be had with the next part that can', async () => {
  const failure = { code: 'offline', message: '', retryable: true }
  const problem = (): Element | null => document.querySelector('[data-testid=media-problem]')
  open()
  await act(async () => await page.worker.answer('picture', { ok: false, failure }))
  expect(problem()).not.toBeNull()
  act(() => page.services.reveal.pointAt({ x: 0.1, y: 0.1 }))
  await answer(64)
  expect(problem()).toBeNull()
})
