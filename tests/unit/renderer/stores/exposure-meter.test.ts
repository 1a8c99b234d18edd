import { beforeEach, expect, test } from 'vitest'
import { meterExposure } from '../../../../renderer/stores/exposure-meter.ts'
import { createRevealStore, type RevealStore } from '../../../../renderer/stores/reveal-store.ts'
import type { Look } from '../../../../shared/domain/exposure.ts'
import { aJob } from '../samples.ts'

const [first, second] = [aJob(1).job.id, aJob(2).job.id]
let now = 0
let timer: { at: number; run: () => void } | null = null
let looks: Look[] = []
let begun: string[] = []
let reveal: RevealStore

function pass(ms: number): void {
  const end = now + ms
  while (timer !== null && timer.at <= end) {
    const { at, run } = timer
    timer = null
    now = at
    run()
  }
  now = end
}

beforeEach(() => {
  now = 0
  timer = null
  looks = []
  begun = []
  reveal = createRevealStore()
  meterExposure({
    reveal: reveal.store,
    clock: { monotonic: () => now },
    after: (wait, run) => {
      const mine = { at: now + wait, run }
      timer = mine
      return () => {
        if (timer === mine) timer = null
      }
    },
    classesOf: (jobId) => (jobId === first ? ['self_harm'] : ['spam']),
    tell: (look) => void looks.push(look),
    began: (level, classes) => void begun.push(`${level} ${classes}`),
  })
  reveal.beginItem(first)
})

test('a hold is measured from key down to key up', () => {
  reveal.reveal('full')
  pass(1_200)
  reveal.veil()
  pass(5_000)
  expect(looks).toEqual([{ classes: ['self_harm'], level: 'full', ms: 1_200, begins: true }])
  expect(begun).toEqual(['full self_harm'])
})

test('an item that leaves the screen ends its own time, and the next one has none', () => {
  reveal.reveal('grey')
  pass(700)
  reveal.beginItem(second)
  pass(9_000)
  expect(looks).toEqual([{ classes: ['self_harm'], level: 'grey', ms: 700, begins: true }])
})

test('another level begins another look', () => {
  reveal.reveal('reduced')
  pass(300)
  reveal.reveal('full')
  pass(400)
  reveal.veil()
  expect(looks.map(({ level, ms, begins }) => [level, ms, begins])).toEqual([
    ['reduced', 300, true],
    ['full', 400, true],
  ])
})

test('asking for the same level twice counts nothing twice', () => {
  reveal.reveal('full')
  pass(100)
  reveal.reveal('full')
  pass(100)
  reveal.veil()
  expect(looks.map(({ ms }) => ms)).toEqual([200])
})

test('a long look is told in parts, and counts as one reveal', () => {
  reveal.reveal('full')
  pass(12_000)
  expect(looks.map(({ ms, begins }) => [ms, begins])).toEqual([
    [5_000, true],
    [5_000, false],
  ])
  reveal.veil()
  expect(looks.at(-1)).toMatchObject({ ms: 2_000, begins: false })
  expect(begun).toHaveLength(1)
})

test('a machine that slept while something was revealed adds no hours', () => {
  reveal.reveal('full')
  now += 3_600_000
  reveal.veil()
  expect(looks[0]?.ms).toBe(10_000)
})
