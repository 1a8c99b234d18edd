import { describe, expect, it } from 'vitest'
import { demoPolicySet } from '../../../backend/demo/policies.ts'
import { toRecord } from '../../../backend/demo/to-records.ts'
import { assembleItem } from '../../../scripts/demo/assemble.ts'
import { demoContent } from '../../../scripts/demo/content/index.ts'
import { ingestItem } from '../../../shared/contracts/http/ingest.ts'
import { ITEM_KINDS, stageOf } from '../../../shared/domain/kinds.ts'
import { LANGUAGES } from '../../../shared/domain/languages.ts'
import { demoItems, textsOf } from './demo-set.ts'

const clauseIds = new Set(
  demoPolicySet.policies.flatMap((policy) => policy.clauses.map((clause) => clause.id)),
)
const now = Date.UTC(2026, 10, 20, 9)

describe('the demo set', () => {
  it('has 120 items with ids of their own', () => {
    expect(demoItems).toHaveLength(120)
    expect(new Set(demoItems.map((item) => item.id)).size).toBe(120)
  })

  it('is what the generator writes from the content', () => {
    const written = LANGUAGES.flatMap((language) =>
      demoContent[language].map((spec, place) => assembleItem(spec, language, place)),
    )
    expect(demoItems).toEqual(written)
  })

  it('speaks every language and shows every kind', () => {
    expect(new Set(demoItems.map((item) => item.language))).toEqual(new Set(LANGUAGES))
    expect(new Set(demoItems.map((item) => item.kind))).toEqual(new Set(ITEM_KINDS))
  })

  it('gives the demo moderators about half of it, with every kind of media twice or more', () => {
    const theirs = demoItems.filter((item) => ['en', 'id', 'th'].includes(item.language))
    expect(theirs.length).toBeGreaterThanOrEqual(55)
    for (const language of ['en', 'id', 'th']) {
      for (const stage of ['image', 'audio', 'video'] as const) {
        const found = theirs.filter((item) => item.language === language && stageOf(item.kind) === stage)
        expect(found.length, `${language} ${stage}`).toBeGreaterThanOrEqual(2)
      }
      const playlists = theirs.filter((item) => item.language === language && item.kind === 'playlist')
      expect(playlists.length, `${language} playlists`).toBeGreaterThanOrEqual(2)
    }
  })

  it.each([
    ['image', 12],
    ['audio', 12],
    ['video', 8],
    ['collection', 8],
  ] as const)('has enough of the stage %s', (stage, least) => {
    expect(demoItems.filter((item) => stageOf(item.kind) === stage).length).toBeGreaterThanOrEqual(least)
  })

  it('is taken whole by the import format', () => {
    for (const item of demoItems) {
      const record = toRecord(item, now)
      const parsed = ingestItem.safeParse(record)
      expect(parsed.error, record.id).toBeUndefined()
    }
  })

  it('shows veils, deadlines, high profile and both answers', () => {
    const count = (test: (item: (typeof demoItems)[number]) => boolean): number =>
      demoItems.filter(test).length
    expect(count((item) => item.severity === 'critical')).toBeGreaterThanOrEqual(8)
    expect(count((item) => item.severity === 'high')).toBeGreaterThanOrEqual(20)
    expect(count((item) => item.highProfile === true)).toBeGreaterThanOrEqual(4)
    expect(count((item) => (item.internalDeadlineHours ?? 99) < 1)).toBeGreaterThanOrEqual(2)
    expect(count((item) => item.legalDeadlineHours !== undefined)).toBeGreaterThanOrEqual(5)
    expect(count((item) => item.author.history.length > 0)).toBeGreaterThanOrEqual(20)
    expect(count((item) => item.truth === 'violation')).toBeGreaterThanOrEqual(40)
    expect(count((item) => item.truth === 'no_violation')).toBeGreaterThanOrEqual(40)
  })

  it('names only clauses that exist, and one for each violation', () => {
    for (const item of demoItems) {
      expect(item.truthClause !== undefined, item.id).toBe(item.truth === 'violation')
      const named = [item.truthClause, ...item.author.history.map((entry) => entry.clauseId)]
      for (const id of named) if (id !== undefined) expect([...clauseIds], item.id).toContain(id)
    }
  })

  it('points its matched terms at words that are there', () => {
    for (const item of demoItems) {
      const all = textsOf(item).join('\n')
      for (const term of item.signals?.flatMap((signal) => signal.terms ?? []) ?? []) {
        expect(all.includes(term), `${item.id}: ${term}`).toBe(true)
      }
    }
  })

  it('gives every sound a transcript of 8 to 40 segments and 1 to 3 flagged ranges inside it', () => {
    for (const item of demoItems.filter((one) => stageOf(one.kind) === 'audio')) {
      const segments = item.transcript ?? []
      const length = item.media?.[0]?.durationSeconds ?? 0
      expect(segments.length, item.id).toBeGreaterThanOrEqual(8)
      expect(segments.length, item.id).toBeLessThanOrEqual(40)
      expect(length, item.id).toBeGreaterThanOrEqual(20)
      expect(length, item.id).toBeLessThanOrEqual(90)
      let before = 0
      for (const { start, end } of segments) {
        expect(start, item.id).toBeGreaterThanOrEqual(before)
        expect(end, item.id).toBeGreaterThan(start)
        before = end
      }
      expect(before, item.id).toBeLessThanOrEqual(length)
      const ranges = item.signals?.flatMap((signal) => (signal.range ? [signal.range] : [])) ?? []
      expect(ranges.length, item.id).toBeGreaterThanOrEqual(1)
      expect(ranges.length, item.id).toBeLessThanOrEqual(3)
      for (const [from, to] of ranges) expect(from < to && to <= length, item.id).toBe(true)
    }
  })

  it('gives every playlist 6 to 40 children with flagged ones among them, two of them long', () => {
    const collections = demoItems.filter((item) => stageOf(item.kind) === 'collection')
    for (const item of collections) {
      const children = item.children ?? []
      expect(children.length, item.id).toBeGreaterThanOrEqual(6)
      expect(children.length, item.id).toBeLessThanOrEqual(40)
      const flagged = children.filter((child) => child.flagged === true)
      expect(flagged.length, item.id).toBeGreaterThanOrEqual(1)
      expect(flagged.length, item.id).toBeLessThan(children.length)
    }
    expect(collections.filter((item) => (item.children?.length ?? 0) >= 38)).toHaveLength(2)
  })
})
