// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { renewClocks, useClock, useNow } from '../../../../renderer/lib/ticker.ts'
import { MINUTE, SECOND } from '../../../../shared/lib/time.ts'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

/** On a minute, and a little over the second. */
const START = Date.parse('2026-01-01T00:00:00.300Z')

let root: Root
let drawn: { seconds: number[]; minutes: number[] }
beforeEach(() => {
  vi.useFakeTimers({ now: START })
  renewClocks((renew) => renew())
  drawn = { seconds: [], minutes: [] }
  root = createRoot(document.body.appendChild(document.createElement('div')))
  act(() =>
    root.render(
      <>
        <Seconds />
        <Minutes />
      </>,
    ),
  )
})
afterEach(() => {
  act(() => root.unmount())
  vi.useRealTimers()
})

const since = (now: number): number => (now - Math.floor(START / SECOND) * SECOND) / SECOND

function Seconds() {
  drawn.seconds.push(since(useNow()))
  return null
}

function Minutes() {
  drawn.minutes.push(useClock((now) => Math.floor(since(now) / 60)))
  return null
}

const pass = (ms: number): void => act(() => void vi.advanceTimersByTime(ms))

it('is renewed on each full second', () => {
  pass(699)
  expect(drawn.seconds).toEqual([0])
  pass(1)
  expect(drawn.seconds).toEqual([0, 1])
  pass(SECOND)
  expect(drawn.seconds).toEqual([0, 1, 2])
})

it('has drawn again only who reads something else', () => {
  for (let second = 0; second < 60; second += 1) pass(SECOND)
  expect(drawn.seconds).toHaveLength(61)
  expect(drawn.minutes).toEqual([0, 1])
})

it('waits for its time, asks for it once, and shows the time that it is then', () => {
  const asked: (() => void)[] = []
  renewClocks((renew) => asked.push(renew))
  pass(MINUTE)
  expect(asked).toHaveLength(1)
  expect(drawn.seconds).toEqual([0])
  act(() => asked[0]?.())
  expect(drawn.seconds).toEqual([0, 60])
  pass(SECOND)
  expect(asked).toHaveLength(2)
})

it('rests while nobody looks', () => {
  act(() => root.render(null))
  expect(vi.getTimerCount()).toBe(0)
})
