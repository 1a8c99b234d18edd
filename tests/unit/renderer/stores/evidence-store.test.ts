import { expect, it } from 'vitest'
import { createEvidenceStore } from '../../../../renderer/stores/evidence-store.ts'
import { decision, MOST_EVIDENCE } from '../../../../shared/contracts/http/decisions.ts'
import type { MediaId } from '../../../../shared/domain/ids.ts'
import { aJob } from '../samples.ts'

const JOB = aJob(1).job.id
const MEDIA = 'a'.repeat(64) as string as MediaId

it('makes a range of a beginning and an end, in whichever order they come', () => {
  const { begin, end, of } = createEvidenceStore()
  begin(JOB, 12.34567)
  expect(of(JOB)).toEqual({ ranges: [], openAt: 12.346 })
  end(JOB, MEDIA, 3)
  expect(of(JOB)).toEqual({ ranges: [{ mediaId: MEDIA, start: 3, end: 12.346 }], openAt: null })
})

it('makes no range of nothing: it stays begun until an end elsewhere', () => {
  const { begin, end, of } = createEvidenceStore()
  end(JOB, MEDIA, 5)
  expect(of(JOB).ranges).toEqual([])
  begin(JOB, 5)
  end(JOB, MEDIA, 5)
  expect(of(JOB)).toEqual({ ranges: [], openAt: 5 })
})

it('takes back the beginning first, then the range that was marked last', () => {
  const { add, begin, takeBack, of } = createEvidenceStore()
  add(JOB, { mediaId: MEDIA, start: 9, end: 10 })
  add(JOB, { mediaId: MEDIA, start: 1, end: 2 })
  begin(JOB, 4)
  takeBack(JOB)
  expect(of(JOB)).toMatchObject({ openAt: null, ranges: [{ start: 9 }, { start: 1 }] })
  takeBack(JOB)
  expect(of(JOB).ranges).toEqual([{ mediaId: MEDIA, start: 9, end: 10 }])
})

it('puts onto the decision what is heard first, each range once, and nothing when nothing is marked', () => {
  const { add, remove, onDecision } = createEvidenceStore()
  expect(onDecision(JOB)).toEqual({})
  const late = { mediaId: MEDIA, start: 9, end: 10 }
  const early = { mediaId: MEDIA, start: 1, end: 2 }
  for (const range of [late, early, late]) add(JOB, range)
  expect(onDecision(JOB)).toEqual({ evidence: [early, late] })
  remove(JOB, late)
  expect(onDecision(JOB)).toEqual({ evidence: [early] })
})

it('holds no more than a decision can', () => {
  const { add, onDecision } = createEvidenceStore()
  for (let at = 0; at <= MOST_EVIDENCE; at += 1) add(JOB, { mediaId: MEDIA, start: at, end: at + 1 })
  expect(decision.shape.evidence.safeParse(onDecision(JOB).evidence).success).toBe(true)
  expect(onDecision(JOB).evidence).toHaveLength(MOST_EVIDENCE)
})

it('keeps what belongs to one item from the others', () => {
  const { add, of } = createEvidenceStore()
  add(JOB, { mediaId: MEDIA, start: 1, end: 2 })
  expect(of(aJob(2).job.id).ranges).toEqual([])
})
