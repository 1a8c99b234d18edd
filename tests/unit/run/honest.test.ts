import { expect, test } from 'vitest'
import { honest } from '../../../scripts/run/test/stage.ts'

test('a stage that passes counts its tests', () => {
  expect(honest(0, { passed: 7, failed: 0, skipped: 0 })).toEqual({ passed: 7, failed: 0 })
})

test('a stage that ran nothing has failed, even with exit code 0', () => {
  expect(honest(0, { passed: 0, failed: 0, skipped: 0 })).toEqual({ passed: 0, failed: 1 })
})

test('a runner that broke after its tests passed has failed', () => {
  expect(honest(1, { passed: 7, failed: 0, skipped: 0 })).toEqual({ passed: 7, failed: 1 })
})

test('a skipped test counts as failed', () => {
  expect(honest(0, { passed: 7, failed: 1, skipped: 2 })).toEqual({ passed: 7, failed: 3 })
})
