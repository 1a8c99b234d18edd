// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { usePlayer } from '../../../../../renderer/features/review/stage/use-player.ts'
import { createStagePage, type StagePage } from './page.tsx'

function Sound({ element }: { readonly element: HTMLMediaElement }) {
  usePlayer(element, [], 60)
  return null
}

let page: StagePage
let element: HTMLMediaElement
beforeEach(async () => {
  page = await createStagePage()
  // As on the stage: it is never in the document.
  element = document.createElement('audio')
  page.show(<Sound element={element} />)
})
afterEach(() => page.close())

const player = () => page.services.handles.player.get()

it('tells of listening as of work, though no event of it reaches the page', () => {
  const heard = vi.fn()
  document.addEventListener('timeupdate', heard, true)
  act(() => void element.dispatchEvent(new Event('timeupdate')))
  document.removeEventListener('timeupdate', heard, true)
  expect(heard).not.toHaveBeenCalled()
  expect(page.noticed).toHaveBeenCalledTimes(1)
  page.show(null)
  element.dispatchEvent(new Event('timeupdate'))
  expect(page.noticed).toHaveBeenCalledTimes(1)
})

it('begins in silence, and stays silent until something is heard', () => {
  const play = vi.spyOn(element, 'play').mockResolvedValue()
  act(() => player()?.toggle())
  expect(play).toHaveBeenCalledOnce()
  expect(element.volume).toBe(0)
})

it('rises from silence when it is unmuted while it plays, as when it begins', async () => {
  element.muted = true
  act(() => player()?.toggle())
  expect([element.paused, element.muted]).toEqual([false, true])
  act(() => player()?.toggleMute())
  expect([element.muted, element.volume]).toEqual([false, 0])
  await vi.waitFor(() => expect(element.volume).toBe(1))
})

it('rises again at every new start and every new place, and keeps its pitch at any speed', async () => {
  expect(element.preservesPitch).toBe(true)
  act(() => player()?.toggle())
  await vi.waitFor(() => expect(element.volume).toBe(1))
  act(() => player()?.seekBy(5_000))
  expect(element.volume).toBe(0)
  act(() => void element.dispatchEvent(new Event('seeked')))
  await vi.waitFor(() => expect(element.volume).toBe(1))
  act(() => player()?.toggle())
  act(() => player()?.toggle())
  expect(element.volume).toBe(0)
  await vi.waitFor(() => expect(element.volume).toBe(1))
})

it('is muted at once, and unmuted without a sound while it stands still', () => {
  act(() => player()?.toggle())
  act(() => player()?.toggleMute())
  expect(element.muted).toBe(true)
  act(() => player()?.toggle())
  act(() => player()?.toggleMute())
  expect([element.paused, element.muted]).toEqual([true, false])
})

it('begins in silence as well where one that has ended starts over', () => {
  element.volume = 1
  act(() => player()?.seekBy(-60_000))
  expect(element.volume).toBe(0)
})
