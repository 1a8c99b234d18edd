import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { followBehind } from '../../../../renderer/lib/follow-behind.ts'
import { createKeyPace } from '../../../../renderer/lib/key-pace.ts'

interface State {
  readonly item: number
  readonly note: string
}

let frames: (() => void)[]
beforeEach(() => {
  frames = []
  vi.useFakeTimers()
  vi.stubGlobal('requestAnimationFrame', (call: () => void) => frames.push(call))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** What the browser does at the end of a frame, and the tasks that come right behind it. */
function frame(): void {
  for (const call of frames.splice(0)) call()
  vi.advanceTimersByTime(0)
}

function theStore() {
  const store = createStore<State>(() => ({ item: 1, note: '' }))
  const pace = createKeyPace(store, (state) => state.item)
  const key = (): void => store.setState(({ item }) => ({ item: item + 1 }))
  return { store, pace, key }
}

it('leaves what hangs on a copy until the frame that a key needs is done', () => {
  const { store, pace, key } = theStore()
  const behind = followBehind(store, pace.behind)
  key()
  vi.advanceTimersByTime(50)
  expect(behind.getState().item).toBe(1)
  frame()
  expect(behind.getState().item).toBe(2)
})

it('asks for no frame when no key waits for one', () => {
  const { store, pace } = theStore()
  const behind = followBehind(store, pace.resting)
  store.setState({ note: 'saved' })
  expect(behind.getState().note).toBe('')
  vi.advanceTimersByTime(0)
  expect(behind.getState().note).toBe('saved')
  expect(frames).toEqual([])
})

it('asks for one frame, however many follow and however many keys come before it', () => {
  const { store, pace, key } = theStore()
  const copies = [followBehind(store, pace.behind), followBehind(store, pace.resting)]
  key()
  key()
  expect(frames).toHaveLength(1)
  frame()
  expect(copies[0]?.getState().item).toBe(3)
})

it('copies nothing between a key and its frame, though it was on its way before', () => {
  const { store, pace, key } = theStore()
  const behind = followBehind(store, pace.behind)
  const seen: State[] = []
  behind.subscribe((state) => seen.push(state))
  store.setState({ note: 'saved' })
  key()
  vi.advanceTimersByTime(50)
  expect(seen).toEqual([])
  frame()
  expect(seen).toEqual([{ item: 2, note: 'saved' }])
})

it('copies the last of several changes, once', () => {
  const { store, pace } = theStore()
  const behind = followBehind(store, pace.behind)
  const seen: string[] = []
  behind.subscribe((state) => seen.push(state.note))
  for (const note of ['a', 'ab', 'abc']) store.setState({ note })
  vi.advanceTimersByTime(0)
  expect(seen).toEqual(['abc'])
})

it('rests while keys fly by, and follows once they are slow enough to read', () => {
  const { store, pace, key } = theStore()
  const resting = followBehind(store, pace.resting)
  key()
  frame()
  expect(resting.getState().item).toBe(2)
  for (let count = 0; count < 4; count += 1) {
    vi.advanceTimersByTime(60)
    key()
    frame()
    expect(resting.getState().item).toBe(2)
  }
  vi.advanceTimersByTime(115)
  expect(resting.getState().item).toBe(2)
  vi.advanceTimersByTime(10)
  expect(resting.getState().item).toBe(6)
})

/** A count that changes so long after a key, and is looked at so long after that. */
function aCount(changedAfter: number, seenAfter: number) {
  const { store, pace, key } = theStore()
  const unhurried = followBehind(store, pace.unhurried)
  const count = (note: string): void => store.setState({ note })
  key()
  frame()
  vi.advanceTimersByTime(changedAfter)
  count('sent')
  vi.advanceTimersByTime(seenAfter)
  expect(unhurried.getState().note).toBe('')
  return { unhurried, count, key }
}

it('counts along with the next key, and asks for nothing between two', () => {
  const { unhurried, key } = aCount(200, 300)
  key()
  expect(unhurried.getState().note).toBe('')
  frame()
  vi.advanceTimersByTime(0)
  expect(unhurried.getState()).toEqual({ item: 3, note: 'sent' })
})

it('counts at the end of a second without a key, and from then on at once', () => {
  const { unhurried, count } = aCount(900, 90)
  vi.advanceTimersByTime(20)
  expect(unhurried.getState().note).toBe('sent')
  count('answered')
  vi.advanceTimersByTime(0)
  expect(unhurried.getState().note).toBe('answered')
})
