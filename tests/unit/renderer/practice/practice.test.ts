import { expect, it } from 'vitest'
import { ALL_COMMANDS } from '../../../../renderer/app/all-commands.ts'
import {
  answer,
  beginRound,
  HINT_AFTER,
  hint,
  isOver,
  outcomeOf,
  ROUND,
  TASKS,
} from '../../../../renderer/features/practice/practice.ts'

const START = 1_000
const always = () => true
const begin = () => beginRound(START, () => 0, always)

it('asks for commands that there are', () => {
  const known = new Set(ALL_COMMANDS.map(({ id }) => id))
  expect(TASKS.map(({ command }) => command).filter((id) => !known.has(id))).toEqual([])
})

it('asks everything once, whatever the order', () => {
  let at = 0
  const random = (): number => [0.99, 0.5, 0.01][at++ % 3] ?? 0
  const asked = beginRound(START, random, always).ahead.map(({ id }) => id)
  expect([...asked].sort()).toEqual(TASKS.map(({ id }) => id).sort())
})

it('asks nothing that no key answers', () => {
  const { ahead } = beginRound(
    START,
    () => 0,
    (command) => command !== 'review.escalate',
  )
  expect(ahead.length).toBe(TASKS.length - 1)
  expect(ahead.map(({ command }) => command)).not.toContain('review.escalate')
})

it('goes on after the right key, and shows it after a wrong one', () => {
  const wrong = answer(begin(), 'review.escalate', START + 500)
  expect(wrong.isShown).toBe(true)
  expect(wrong.answers).toEqual([])
  const right = answer(begin(), 'review.noViolation', START + 700)
  expect(right.answers).toEqual([{ task: TASKS[0], tookMs: 700, helped: false }])
  expect(right.ahead[0]).toEqual(TASKS[1])
})

it('asks again at the end what had to be shown', () => {
  const helped = answer(hint(begin(), START + HINT_AFTER), 'review.noViolation', START + HINT_AFTER + 1)
  expect(helped.ahead.at(-1)).toEqual(TASKS[0])
  expect(outcomeOf(helped)).toEqual({
    known: 0,
    asked: 1,
    medianMs: null,
    toPractise: ['review.noViolation'],
  })
})

it('shows nothing before somebody hesitates', () => {
  expect(hint(begin(), START + HINT_AFTER - 1).isShown).toBe(false)
})

it('is over after two minutes, or when everything was known', () => {
  expect(isOver(begin(), START + ROUND)).toBe(true)
  expect(answer(begin(), 'review.noViolation', START + ROUND).answers).toEqual([])
  const all = TASKS.reduce((round, task, place) => answer(round, task.command, START + place), begin())
  expect(isOver(all, START + 20)).toBe(true)
  expect(outcomeOf(all).known).toBe(TASKS.length)
})
