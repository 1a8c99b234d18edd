// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { PreparedJob } from '../../../../../renderer/data/worker-contract.ts'
import { AudioStage } from '../../../../../renderer/features/review/stage/audio-stage.tsx'
import { useSound } from '../../../../../renderer/features/review/stage/use-sound.ts'
import { VideoStage } from '../../../../../renderer/features/review/stage/video-stage.tsx'
import { failed, success } from '../../../../../shared/lib/failure.ts'
import { aJob } from '../../samples.ts'
import { createStagePage, type StagePage } from './page.tsx'

Object.assign(HTMLMediaElement, { HAVE_METADATA: 1, HAVE_CURRENT_DATA: 2, NETWORK_NO_SOURCE: 3 })
vi.stubGlobal('MediaError', { MEDIA_ERR_DECODE: 3, MEDIA_ERR_SRC_NOT_SUPPORTED: 4 })
Object.defineProperties(HTMLVideoElement.prototype, {
  videoWidth: { value: 1_280 },
  videoHeight: { value: 720 },
  requestVideoFrameCallback: { value: () => 1 },
})

const media = (type: string) => [{ id: 'a'.repeat(64), type, bytes: 9, durationSeconds: 60 }]
const film = aJob(1, { kind: 'video_clip', media: media('video/mp4') })
const sound = aJob(1, { kind: 'episode', media: media('audio/mpeg') })
const written = aJob(1, {
  kind: 'episode',
  media: media('audio/mpeg'),
  transcript: [{ start: 0, end: 1, text: 'Said.' }],
})
const OFFLINE = { code: 'offline', message: '', retryable: true }
const CHANGED = { code: 'media_changed', message: '', retryable: false }

/** The elements that were made, which are never in the page; a film has two, the second for its storyboard. */
let made: HTMLMediaElement[]
let page: StagePage
const create = document.createElement.bind(document)
beforeEach(async () => {
  made = []
  document.createElement = ((name: string) => {
    const element = create(name)
    if (element instanceof HTMLMediaElement) made.push(element)
    return element
  }) as typeof document.createElement
  page = await createStagePage()
})
afterEach(() => {
  page.close()
  document.createElement = create
})

const show = (prepared: PreparedJob): void =>
  page.show(prepared === film ? <VideoStage prepared={prepared} /> : <AudioStage prepared={prepared} />)
const unshown = () => [...page.services.reveal.store.getState().unshown]
const problem = () => document.querySelector('[data-testid=media-problem]')?.textContent ?? null
/** The element that plays, and not the storyboard's. */
const player = (): HTMLMediaElement => {
  const last = made.findLast((one) => one instanceof HTMLAudioElement || one.preload === 'auto')
  if (last === undefined) throw new Error('nothing plays')
  return last
}
const fails = (): void => act(() => void player().dispatchEvent(new Event('error')))
const answer = (result: ReturnType<typeof failed> | ReturnType<typeof success<null>>): Promise<void> =>
  act(async () => await page.worker.answer('whyMissing', result))
const retry = (): void => act(() => page.services.handles.retry.get()?.retry())

it.each([['a film', film] as const, ['a sound', sound] as const])(
  'condemns %s only when it fails a second time by itself, and offers another try then',
  async (_name, prepared) => {
    show(prepared)
    const first = player()
    fails()
    await answer(success(null))
    expect(player()).not.toBe(first)
    expect(player().preload).not.toBe('none')
    expect([unshown(), problem()]).toEqual([[], null])
    fails()
    await answer(success(null))
    expect(unshown()).toEqual(['a'.repeat(64)])
    expect(problem()).not.toBeNull()
    const second = player()
    retry()
    expect(player()).not.toBe(second)
    expect(unshown()).toEqual(['a'.repeat(64)])
  },
)

it.each([['a film', film] as const, ['a sound', sound] as const])(
  'takes no clean verdict for %s that cannot be had for good, and still one for what may come yet',
  async (_name, prepared) => {
    show(prepared)
    fails()
    await answer(failed(OFFLINE))
    expect(unshown()).toEqual([])
    retry()
    fails()
    await answer(failed(CHANGED))
    expect(unshown()).toEqual(['a'.repeat(64)])
  },
)

it.each([['a film', film] as const, ['a sound', sound] as const])(
  'gives the clean verdict back once another try has %s',
  async (_name, prepared) => {
    show(prepared)
    fails()
    await answer(failed(CHANGED))
    retry()
    expect(unshown()).toEqual(['a'.repeat(64)])
    Object.defineProperty(player(), 'readyState', { value: 4 })
    act(() => void player().dispatchEvent(new Event('loadeddata')))
    expect(unshown()).toEqual([])
  },
)

it('takes one for a sound that cannot be had when it can be read', async () => {
  show(written)
  fails()
  await answer(failed(CHANGED))
  expect(unshown()).toEqual([])
})

it('fills the storyboard anew with another try', async () => {
  show(film)
  const before = made.length
  fails()
  await answer(failed(OFFLINE))
  retry()
  expect(made.slice(before).map((one) => one.preload)).toEqual(['metadata', 'auto'])
})

function SoundAlone({ address }: { readonly address: string | null }) {
  useSound(address, false)
  return null
}

it('stops a sound at once when it leaves the stage, before anything is told of it', () => {
  page.show(<SoundAlone address="app://media/one" />)
  const paused = vi.spyOn(player(), 'pause')
  page.show(<SoundAlone address={null} />)
  expect(paused).toHaveBeenCalledOnce()
})
