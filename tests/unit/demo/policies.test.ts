import { describe, expect, it } from 'vitest'
import { demoAccounts } from '../../../backend/demo/accounts.ts'
import { demoPolicySet } from '../../../backend/demo/policies.ts'
import { clauseFrames } from '../../../backend/demo/policy-clauses.ts'
import { LANGUAGES } from '../../../shared/domain/languages.ts'
import { ENFORCEMENT_ACTIONS } from '../../../shared/domain/vocabulary.ts'
import { demoItems } from './demo-set.ts'

const clauses = demoPolicySet.policies.flatMap((policy) => policy.clauses)
const demoLocales: string[] = [...LANGUAGES]

describe('the demo policies', () => {
  it('carry every clause once, under an id that starts with its policy', () => {
    expect(demoPolicySet.policies.map((policy) => policy.id).sort()).toEqual(Object.keys(clauseFrames).sort())
    expect(new Set(clauses.map((clause) => clause.id)).size).toBe(clauses.length)
    expect(clauses.length).toBeGreaterThanOrEqual(28)
    for (const policy of demoPolicySet.policies) {
      for (const clause of policy.clauses) expect(clause.id.startsWith(`${policy.id}.`)).toBe(true)
    }
  })

  it('are complete in every language, and translated from the version in force, but for one clause in four languages', () => {
    const behind = clauses.flatMap(({ id, version, translations }) =>
      demoLocales
        .filter((locale) => (translations[locale]?.translatedFrom ?? 0) < version)
        .map((locale) => `${id} ${locale}`),
    )
    // Its English got a sentence that these have not: what a reader is told then can be seen in the demo.
    expect(behind).toEqual(['my', 'km', 'lo', 'ta'].map((locale) => `misinformation.1 ${locale}`))
    for (const clause of clauses) {
      for (const locale of demoLocales) {
        const words = clause.translations[locale]
        expect(words?.translatedFrom, `${clause.id} ${locale}`).toBeLessThanOrEqual(clause.version)
        expect(words?.title.length, clause.id).toBeGreaterThan(3)
        expect(words?.text.length, clause.id).toBeGreaterThan(12)
        expect(words?.guidance.length, clause.id).toBeGreaterThan(30)
        expect(words?.violating.length, clause.id).toBeGreaterThanOrEqual(2)
        expect(words?.notViolating.length, clause.id).toBeGreaterThanOrEqual(2)
      }
    }
    for (const policy of demoPolicySet.policies) {
      expect(Object.keys(policy.title)).toEqual(expect.arrayContaining(demoLocales))
    }
  })

  it('say something of their own in each language: no text is left in English', () => {
    for (const { id, translations } of clauses) {
      for (const part of ['title', 'text', 'guidance'] as const) {
        const english = translations['en']?.[part]
        for (const locale of demoLocales.filter((one) => one !== 'en'))
          expect(translations[locale]?.[part], `${id} ${part} ${locale}`).not.toBe(english)
      }
    }
  })

  it('start enforcement only from actions the platform has', () => {
    for (const clause of clauses) {
      for (const action of clause.defaultActions) expect(ENFORCEMENT_ACTIONS).toContain(action)
      expect(new Set(clause.defaultActions).size).toBe(clause.defaultActions.length)
    }
    const used = new Set(clauses.flatMap((clause) => clause.defaultActions))
    expect(used).toEqual(new Set(ENFORCEMENT_ACTIONS))
  })

  it('are pointed at by every report reason of the demo, and the right clause by each violation', () => {
    const hinted = new Set(clauses.flatMap((clause) => clause.hints))
    for (const item of demoItems) {
      for (const report of item.reports) expect(hinted.has(report.reason), report.reason).toBe(true)
      for (const { name } of item.signals ?? []) expect(hinted.has(name), name).toBe(true)
      if (item.truthClause === undefined) continue
      const clause = clauses.find((one) => one.id === item.truthClause)
      const pointers = [
        ...item.reports.map((one) => one.reason),
        ...(item.signals ?? []).map((one) => one.name),
      ]
      expect(
        clause?.hints.some((hint) => pointers.includes(hint)),
        `${item.id} → ${item.truthClause}`,
      ).toBe(true)
    }
  })

  it('name each reason to skip and to escalate in the three languages, under an id of its own', () => {
    for (const reasons of [demoPolicySet.skipReasons, demoPolicySet.escalationReasons]) {
      expect(new Set(reasons.map((reason) => reason.id)).size).toBe(reasons.length)
      for (const reason of reasons) {
        expect(Object.keys(reason.label)).toEqual(expect.arrayContaining(demoLocales))
      }
    }
  })
})

describe('the demo accounts', () => {
  it('are three moderators and a supervisor, and read all eleven languages together', () => {
    expect(demoAccounts.map((account) => account.id)).toEqual([
      'moderator-en',
      'moderator-id',
      'moderator-th',
      'supervisor',
    ])
    const moderators = demoAccounts.filter((account) => account.role === 'moderator')
    const read = new Set(moderators.flatMap((account) => account.languages.map((one) => one.language)))
    for (const language of LANGUAGES) expect(read.has(language), language).toBe(true)
  })

  it('put the language of their interface first, as a native one', () => {
    for (const { id, role, locale, languages } of demoAccounts.filter((one) => one.role === 'moderator')) {
      expect({ id, role, first: languages[0] }).toEqual({
        id,
        role,
        first: { language: locale, level: 'native' },
      })
    }
  })
})
