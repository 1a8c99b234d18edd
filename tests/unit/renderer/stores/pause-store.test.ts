import { beforeEach, describe, expect, test } from 'vitest'
import { createPauseStore, type PauseStore, SHORT_BREAK } from '../../../../renderer/stores/pause-store.ts'
import type { Failure } from '../../../../shared/lib/failure.ts'
import { MINUTE } from '../../../../shared/lib/time.ts'

let now = 0
let told: string[] = []
let failure: Failure | null = null
let timers: { at: number; run: () => void }[] = []
let pause: PauseStore

/** Lets time pass, with everything that was to happen in it. */
async function pass(ms: number): Promise<void> {
  const end = now + ms
  // A machine that slept comes to its timers late.
  for (;;) {
    const next = timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0]
    if (next === undefined) break
    timers = timers.filter((timer) => timer !== next)
    now = Math.max(now, next.at)
    next.run()
    await Promise.resolve()
    await Promise.resolve()
  }
  now = end
}

beforeEach(() => {
  now = 0
  told = []
  failure = null
  timers = []
  pause = createPauseStore({
    clock: { monotonic: () => now },
    after: (wait, run) => {
      const timer = { at: now + wait, run }
      timers.push(timer)
      return () => {
        timers = timers.filter((one) => one !== timer)
      }
    },
    hide: () => told.push('hide'),
    noticeActivity: () => told.push('active'),
    giveBack: async () => {
      told.push('give back')
      return failure
    },
    ended: (length, itemsAreGone) => told.push(`ended ${length / MINUTE} ${itemsAreGone}`),
  })
})

const state = () => pause.store.getState().pause

describe('a pause', () => {
  test('hides everything at once, and keeps the leases as long as it is short', async () => {
    pause.begin(null)
    expect(told).toEqual(['hide', 'active'])
    await pass(SHORT_BREAK - MINUTE)
    expect(told.filter((one) => one === 'active')).toHaveLength(15)
    expect(told).not.toContain('give back')
    pause.end()
    expect(told.at(-1)).toBe('ended 14 false')
    expect(timers).toEqual([])
  })

  test('gives the items back once when it is long, and stays until it is ended', async () => {
    pause.begin(null)
    await pass(3 * SHORT_BREAK)
    expect(told.filter((one) => one === 'give back')).toHaveLength(1)
    expect(state()).toMatchObject({ type: 'break', items: 'given_back' })
    pause.end()
    expect(told.at(-1)).toBe('ended 45 true')
  })

  test('gives the items back at once after a sleep that was long', async () => {
    pause.begin(null)
    now = 5 * SHORT_BREAK
    await pass(0)
    expect(told).toEqual(['hide', 'active', 'give back'])
  })

  test('says when the items could not be given back, and renews nothing any more', async () => {
    failure = { code: 'offline', message: '', retryable: true }
    pause.begin(null)
    await pass(SHORT_BREAK)
    expect(state()).toMatchObject({ items: 'not_given_back' })
    told = []
    await pass(SHORT_BREAK)
    expect(told).toEqual([])
    pause.end()
    expect(told).toEqual(['ended 30 false'])
  })

  test('that the organisation asks for is not left before its time, and then by the same key', async () => {
    pause.begin(5 * MINUTE)
    await pass(5 * MINUTE - 1)
    pause.end()
    expect(pause.isOn()).toBe(true)
    await pass(1)
    pause.end()
    expect(pause.isOn()).toBe(false)
  })

  test('goes before an item that waits, and an item that waits never ends it', () => {
    pause.calm()
    pause.begin(null)
    pause.calm()
    expect(state().type).toBe('break')
  })
})

test('an item that waits is left at any time, and no lease is touched', async () => {
  pause.calm()
  await pass(2 * MINUTE)
  pause.end()
  expect(told).toEqual(['ended 2 false'])
})
