import { expect, it } from 'vitest'
import { demoPolicySet } from '../../../../backend/demo/policies.ts'
import { holdLevelOf, levelOfClass } from '../../../../renderer/stores/hold-level.ts'
import { revealRule } from '../../../../shared/contracts/http/policies.ts'
import { settings } from '../../../../shared/contracts/ipc/settings.ts'
import type { HarmClass } from '../../../../shared/domain/vocabulary.ts'

const nothing = settings.parse({})
const rules = {
  reveals: {
    graphic_violence: { level: 'reduced', floor: 'grey' },
    hate: { level: 'grey', floor: 'full' },
  },
} as const
const labelled = (...classes: readonly HarmClass[]) => ({
  classification: classes.map((harmClass) => ({ harmClass, score: 0.5 })),
  reports: [],
})

it("goes by the organisation's level, or by the reviewer's own for everything if that shows less", () => {
  expect(levelOfClass('hate', rules, nothing)).toBe('grey')
  expect(levelOfClass('spam', rules, nothing)).toBe('full')
  expect(levelOfClass('spam', rules, { ...nothing, holdReveals: 'reduced' })).toBe('reduced')
  expect(levelOfClass('hate', null, nothing)).toBe('full')
})

it("takes the reviewer's own level of a class, and never past the organisation's floor", () => {
  const own = { ...nothing, ownReveals: { graphic_violence: 'full', hate: 'full' } } as const
  expect(levelOfClass('graphic_violence', rules, own)).toBe('grey')
  expect(levelOfClass('hate', rules, own)).toBe('full')
})

it('takes the least of an item’s classes, and the least of all for one without a label', () => {
  expect(holdLevelOf(labelled('spam'), rules, nothing)).toBe('full')
  expect(holdLevelOf(labelled('spam', 'hate'), rules, nothing)).toBe('grey')
  expect(holdLevelOf(labelled(), rules, nothing)).toBe('reduced')
  expect(holdLevelOf({ reports: [] }, rules, nothing)).toBe('reduced')
  expect(holdLevelOf({ reports: [] }, null, nothing)).toBe('full')
})

it('keeps to the floor of a class that only a report or a signal names, whatever the label says', () => {
  const at = '2026-01-01T00:00:00.000Z'
  const reported = {
    ...labelled('spam'),
    reports: [{ reason: 'graphic_violence', reporter: 'listener' as const, at }],
  }
  expect(holdLevelOf(reported, rules, nothing)).toBe('reduced')
  const signal = (score: number) => ({ ...labelled('spam'), signals: [{ name: 'hate', score }] })
  expect(holdLevelOf(signal(0.9), rules, nothing)).toBe('grey')
  expect(holdLevelOf(signal(0.1), rules, nothing)).toBe('full')
  const onlyReported = { reports: [{ reason: 'hate', reporter: 'listener' as const, at }] }
  expect(holdLevelOf(onlyReported, rules, nothing), 'a report is no label').toBe('reduced')
})

it('refuses a rule whose level shows more than its floor', () => {
  expect(revealRule.safeParse({ level: 'full', floor: 'grey' }).success).toBe(false)
  expect(revealRule.safeParse({ level: 'veil', floor: 'full' }).success).toBe(false)
})

it('has rules for the severe classes in the demo', () => {
  expect(demoPolicySet.reveals).toMatchObject({
    child_safety: { floor: 'reduced' },
    graphic_violence: { floor: 'grey' },
    self_harm: { floor: 'grey' },
  })
})
