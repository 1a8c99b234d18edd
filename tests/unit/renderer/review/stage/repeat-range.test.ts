// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { repeatRange } from '../../../../../renderer/features/review/stage/repeat-range.ts'

Object.assign(HTMLMediaElement, { HAVE_CURRENT_DATA: 2, HAVE_FUTURE_DATA: 3, HAVE_ENOUGH_DATA: 4 })

const LOOP = { start: 10, end: 12 }

/** A player whose time the test moves, with what it was told to do. */
function createPlayer() {
  const element = document.createElement('audio')
  const state: Pick<HTMLMediaElement, 'paused' | 'readyState' | 'playbackRate'> = {
    paused: true,
    readyState: HTMLMediaElement.HAVE_ENOUGH_DATA,
    playbackRate: 1,
  }
  for (const name of ['paused', 'readyState', 'playbackRate'] as const)
    Object.defineProperty(element, name, { get: () => state[name] })
  const seekTo = vi.fn((seconds: number) => {
    element.currentTime = seconds
  })
  const tell = (event: string, change: Partial<typeof state> = {}): void => {
    Object.assign(state, change)
    element.dispatchEvent(new Event(event))
  }
  /** Time passes, and nothing but a timer sees it. */
  const pass = (ms: number): void => {
    if (!state.paused) element.currentTime += (ms / 1_000) * state.playbackRate
    vi.advanceTimersByTime(ms)
  }
  return { element, seekTo, tell, pass }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it('ends a round when its time is over, without being told the time', () => {
  const { element, seekTo, tell, pass } = createPlayer()
  element.currentTime = 11
  const stop = repeatRange(element, LOOP, seekTo)
  expect(vi.getTimerCount(), 'nothing plays').toBe(0)
  tell('playing', { paused: false })
  pass(999)
  expect(seekTo).not.toHaveBeenCalled()
  pass(5)
  expect(seekTo).toHaveBeenCalledExactlyOnceWith(10)
  stop()
  expect(vi.getTimerCount()).toBe(0)
})

it('waits for the rest anew when the speed changes, and not at all while nothing moves', () => {
  const { element, seekTo, tell, pass } = createPlayer()
  element.currentTime = 10
  repeatRange(element, LOOP, seekTo)
  tell('playing', { paused: false })
  tell('ratechange', { playbackRate: 2 })
  pass(999)
  expect(seekTo).not.toHaveBeenCalled()
  pass(5)
  expect(seekTo).toHaveBeenCalledTimes(1)
  tell('seeked')
  expect(vi.getTimerCount()).toBe(1)
  tell('waiting', { readyState: HTMLMediaElement.HAVE_CURRENT_DATA })
  expect(vi.getTimerCount()).toBe(0)
  tell('playing', { readyState: HTMLMediaElement.HAVE_FUTURE_DATA })
  expect(vi.getTimerCount()).toBe(1)
  tell('pause', { paused: true })
  expect(vi.getTimerCount()).toBe(0)
})

it('looks again where a player lags behind its own speed, and does not end the round before', () => {
  const { element, seekTo, tell } = createPlayer()
  element.currentTime = 11
  repeatRange(element, LOOP, seekTo)
  tell('playing', { paused: false })
  vi.advanceTimersByTime(1_000)
  expect(seekTo).not.toHaveBeenCalled()
  element.currentTime = 12
  vi.advanceTimersByTime(1_000)
  expect(seekTo).toHaveBeenCalledExactlyOnceWith(10)
})

it('is ended by the player’s own time where no timer comes', () => {
  const { element, seekTo, tell } = createPlayer()
  element.currentTime = 11
  repeatRange(element, LOOP, seekTo)
  tell('playing', { paused: false })
  element.currentTime = 12.2
  tell('timeupdate')
  expect(seekTo).toHaveBeenCalledExactlyOnceWith(10)
})
