// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { IN_SIGHT } from '../../../../../renderer/data/worker-contract.ts'
import { useSheets } from '../../../../../renderer/features/review/stage/use-sheets.ts'
import { aJob } from '../../samples.ts'
import { createStagePage, type StagePage } from './page.tsx'

let page: StagePage
let frames: (() => void)[]
beforeEach(async () => {
  page = await createStagePage()
  frames = []
  vi.useFakeTimers()
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((call) => frames.push(() => call(0)))
  for (let order = 0; order < 20; order += 1)
    page.services.review.take({ type: 'prepared', prepared: aJob(order) })
  page.show(<Sheets />)
  afterMs(1_000)
})
afterEach(() => {
  page.close()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

function Sheets() {
  return useSheets().map(({ prepared, isShown, isAway, isReachable }) => (
    <output key={prepared.job.id}>
      {[prepared.order, isShown && 'shown', isAway && 'away', isReachable && 'reachable']
        .filter((word) => word !== false)
        .join(' ')}
    </output>
  ))
}

/** All frames and timers up to then. */
function afterMs(time: number): void {
  act(() => {
    for (const call of frames.splice(0)) call()
    vi.advanceTimersByTime(time)
  })
}

const key = (): void => act(() => page.services.review.decideCurrent({ type: 'no_violation' }))
const sheets = (): (string | null)[] =>
  [...document.querySelectorAll('output')].map((one) => one.textContent).reverse()

it('has sheets for the item that is shown and for those that come next, the first on top', () => {
  expect(sheets()).toEqual(['0 shown reachable', '1', '2', '3', '4', '5'])
  expect(sheets()).toHaveLength(1 + IN_SIGHT)
})

it('moves the sheet on top away with the key, and takes it apart and draws another behind it', () => {
  key()
  expect(sheets()).toEqual(['0 away reachable', '1 shown', '2', '3', '4', '5'])
  afterMs(20)
  expect(sheets()).toEqual(['1 shown reachable', '2', '3', '4', '5', '6'])
})

it('lives on what lies drawn while keys fly by, and fills up when they rest', () => {
  key()
  afterMs(50)
  const nodes = [...document.querySelectorAll('output')]
  for (let keys = 0; keys < 3; keys += 1) {
    key()
    afterMs(50)
    expect([...document.querySelectorAll('output')], 'none drawn, none taken apart').toEqual(nodes)
  }
  expect(sheets()).toEqual(['1 away reachable', '2 away', '3 away', '4 shown', '5', '6'])
  afterMs(120)
  expect(sheets()).toEqual(['4 shown reachable', '5', '6', '7', '8', '9'])
})

it('never leaves the very next key without a sheet, however many fly by', () => {
  for (let keys = 1; keys <= 12; keys += 1) {
    key()
    expect(sheets(), 'before anything is drawn').toContain(`${keys} shown`)
    afterMs(50)
    expect(sheets()).toContain(`${keys + 1}`)
  }
})
