// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { useMarker } from '../../../../../renderer/features/review/stage/use-marker.ts'
import type { MediaId } from '../../../../../shared/domain/ids.ts'
import { aJob } from '../../samples.ts'
import { createStagePage, type StagePage } from './page.tsx'

const JOB = aJob(1).job.id
const MEDIA = 'a'.repeat(64) as string as MediaId
const FLAGGED = [10, 20, 30].map((start) => ({ name: 'hate', score: 0.5, start, end: start + 2 }))

function Sound({ element }: { readonly element: HTMLMediaElement }) {
  const { loop } = useMarker({
    jobId: JOB,
    mediaId: MEDIA,
    element,
    ranges: FLAGGED,
    duration: 60,
    seekTo: (seconds) => {
      element.currentTime = seconds
    },
  })
  return <output>{loop === null ? 'once' : `${loop.start}-${loop.end}`}</output>
}

let page: StagePage
let element: HTMLMediaElement
beforeEach(async () => {
  page = await createStagePage()
  element = document.createElement('audio')
  page.show(<Sound element={element} />)
})
afterEach(() => page.close())

const marker = () => page.services.handles.marker.get()
const marked = () => page.services.evidence.of(JOB)
const shown = () => document.querySelector('output')?.textContent

it('marks in and out where the sound is', () => {
  expect(marker()?.isOpen()).toBe(false)
  element.currentTime = 4
  act(() => marker()?.markIn())
  expect(marker()?.isOpen()).toBe(true)
  element.currentTime = 6.5
  act(() => marker()?.markOut())
  expect(marked()).toEqual({ ranges: [{ mediaId: MEDIA, start: 4, end: 6.5 }], openAt: null })
})

it('takes one flagged range after the other with one key, and goes along', () => {
  const heard: number[] = []
  while (marker()?.canMarkFlagged() === true) {
    act(() => marker()?.markFlagged())
    heard.push(element.currentTime)
  }
  expect(heard).toEqual([10, 20, 30])
  expect(marked().ranges.map((range) => range.start)).toEqual([10, 20, 30])
})

it('takes back what was marked last', () => {
  act(() => marker()?.markFlagged())
  act(() => marker()?.markIn())
  act(() => marker()?.unmark())
  expect(marked()).toMatchObject({ openAt: null, ranges: [{ start: 10 }] })
  act(() => marker()?.unmark())
  expect(marker()?.canUnmark()).toBe(false)
})

it('goes back to the start of a range that it repeats, until told otherwise', () => {
  act(() => marker()?.toggleLoop())
  expect([shown(), element.currentTime]).toEqual(['10-12', 10])
  element.currentTime = 11
  act(() => void element.dispatchEvent(new Event('timeupdate')))
  expect(element.currentTime).toBe(11)
  element.currentTime = 12.1
  act(() => void element.dispatchEvent(new Event('timeupdate')))
  expect(element.currentTime).toBe(10)
  act(() => marker()?.toggleLoop())
  element.currentTime = 12.1
  act(() => void element.dispatchEvent(new Event('timeupdate')))
  expect([shown(), element.currentTime]).toEqual(['once', 12.1])
})

it('takes no keys for an item that is laid out ahead', () => {
  page.show(<Sound element={element} />, false)
  expect(marker()).toBeNull()
})
