import { expect, it } from 'vitest'
import { keepPageBugs, MOST_A_MINUTE } from '../../../../electron/ipc/page-bugs.ts'
import { listLog } from '../support/log.ts'

it('writes down a bug of the page, and of many no more than the log bears', () => {
  const log = listLog()
  let now = 0
  const keep = keepPageBugs(log, () => now)
  const bug = { name: 'TypeError', frames: ['draw index.js:1:2', 'index.js:3:4'] }
  keep(bug)
  expect(log.lines).toEqual([
    'the page met a bug {"name":"TypeError","frames":"draw index.js:1:2 < index.js:3:4"}',
  ])
  for (let time = 0; time < 100; time += 1) keep(bug)
  expect(log.lines.length).toBe(MOST_A_MINUTE)
  now += 60_000
  keep(bug)
  expect(log.lines.length).toBe(MOST_A_MINUTE + 1)
})
