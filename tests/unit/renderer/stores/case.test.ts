import { describe, expect, it } from 'vitest'
import { alikeAhead } from '../../../../renderer/stores/alike.ts'
import { createEvidenceStore } from '../../../../renderer/stores/evidence-store.ts'
import { createRevealStore } from '../../../../renderer/stores/reveal-store.ts'
import { createReviewStore } from '../../../../renderer/stores/review-store.ts'
import { createTextStore } from '../../../../renderer/stores/text-store.ts'
import type { Decision, Verdict } from '../../../../shared/contracts/http/decisions.ts'
import type { ClauseId, DecisionId, ItemId, MediaId } from '../../../../shared/domain/ids.ts'
import type { Failure } from '../../../../shared/lib/failure.ts'
import { aJob, aWorker } from '../samples.ts'

const CLEAN: Verdict = { type: 'no_violation' }
const SPAM: Verdict = { type: 'violation', clauseId: 'spam' as ClauseId, clauseVersion: 1, actions: [] }
const SAVED = { ok: true, value: { undoUntil: 20_000 } } as const
const DISK_FULL = { ok: false, failure: { code: 'disk_full', message: '', retryable: true } } as const
const KEY = 'a'.repeat(64)
const TRACKS = ['t1', 't2', 't3'].map((id) => ({ id, title: id, kind: 'track' as const }))

/** @param alike which of six jobs show the same as the first */
function aReview(alike: readonly number[] = []) {
  const fake = aWorker()
  const text = createTextStore()
  let ids = 0
  const review = createReviewStore({
    evidence: createEvidenceStore(),
    worker: fake.worker,
    reveal: createRevealStore(),
    text,
    clock: { now: () => 10_000, monotonic: () => 10_000 },
    newDecisionId: () => {
      ids += 1
      return `30000000-0000-4000-8000-${ids.toString().padStart(12, '0')}` as string as DecisionId
    },
    interfaceLocale: () => 'en',
    endRange: () => undefined,
    afterPaint: (work) => work(),
  })
  review.take({ type: 'counts', counts: { total: 6, decided: 0, remaining: 6 } })
  for (let order = 0; order < 6; order += 1) {
    // The title of a comment only says where it stood; that of a list is its own words.
    const one = aJob(order, alike.length > 0 ? {} : { kind: 'playlist', children: TRACKS })
    const job = alike.includes(order) || order === 0 ? { ...one.job, contentKey: KEY } : one.job
    review.take({ type: 'prepared', prepared: { ...one, job } })
  }
  const state = () => review.store.getState()
  return {
    text,
    ...fake,
    review,
    state,
    mark: (verdicts: Readonly<Record<string, Verdict>>) =>
      review.patch({
        marks: new Map(Object.entries(verdicts).map(([id, verdict]) => [id as ItemId, verdict])),
      }),
    titles: () => [state().current, ...state().ahead].map((one) => one?.job.item.title),
    sent: (): Decision[] =>
      fake.calls.flatMap((call) => (call.method === 'decide' ? [call.input.decision] : [])),
  }
}

describe('exceptions', () => {
  it('go onto the decision where they differ from it, and onto no other', () => {
    const { review, mark, sent, state } = aReview()
    mark({ t1: SPAM, t2: CLEAN })
    review.decideCurrent(CLEAN)
    expect(sent()[0]?.exceptions).toEqual([{ childId: 't1', judgement: SPAM }])
    expect(state().feedback).toMatchObject({ type: 'saving', extent: { exceptions: 1, alike: 0 } })
    review.decideCurrent(CLEAN)
    expect(sent()[1]).not.toHaveProperty('exceptions')
  })

  it('are none with an escalation, and all come back with an undo', () => {
    const { review, mark, sent, state } = aReview()
    mark({ t1: SPAM, t2: CLEAN })
    review.decideCurrent({ type: 'escalate', reasonId: 'unclear' })
    expect(sent()[0]).not.toHaveProperty('exceptions')
    review.undo()
    expect([...state().marks]).toEqual([
      ['t1', SPAM],
      ['t2', CLEAN],
    ])
  })

  it('stay with an item that an undo pushed aside', () => {
    const { review, mark, state } = aReview()
    review.decideCurrent(CLEAN)
    mark({ t3: SPAM })
    review.undo()
    expect(state().marks.size).toBe(0)
    review.decideCurrent(CLEAN)
    expect([...state().marks.keys()]).toEqual(['t3'])
  })

  it('come back when the decision could not be saved', async () => {
    const { review, mark, answer, state } = aReview()
    mark({ t1: SPAM })
    review.decideCurrent(CLEAN)
    await answer('decide', DISK_FULL)
    review.releaseCurrent()
    expect([...state().marks.keys()]).toEqual(['t1'])
  })
})

describe('what shows the same', () => {
  it('is decided along only when that was asked for, each by a record of its own', () => {
    const { review, sent, titles, state } = aReview([2, 4])
    review.patch({ alike: true })
    review.decideCurrent(SPAM)
    expect(sent().map((one) => one.itemId)).toEqual(['item-0', 'item-2', 'item-4'])
    expect(new Set(sent().map((one) => one.id)).size).toBe(3)
    expect(sent().map((one) => [one.alikeTo, one.handleMs])).toEqual([
      [undefined, 0],
      [sent()[0]?.id, 0],
      [sent()[0]?.id, 0],
    ])
    expect(titles()).toEqual(['Item 1', 'Item 3', 'Item 5'])
    expect(state().counts).toEqual({ total: 6, decided: 3, remaining: 3 })
    expect(state().alike, 'the next item is decided alone again').toBe(false)
  })

  it('is not what has other words, a file that cannot be looked at, or one that could not be shown', () => {
    const keyed = (order: number, change: Parameters<typeof aJob>[1], failure: Failure | null = null) => {
      const one = aJob(order, { kind: 'profile_bio', fields: [{ name: 'text', text: 'I sing.' }], ...change })
      const veils = failure === null ? [] : [{ mediaId: 'm' as string as MediaId, bitmap: null, failure }]
      return { ...one, job: { ...one.job, contentKey: KEY }, veils }
    }
    const broken = (retryable: boolean): Failure => ({ code: 'undecodable', message: '', retryable })
    const ahead = [
      keyed(1, {}),
      keyed(2, { fields: [{ name: 'text', text: 'Shoot them.' }] }),
      keyed(3, { unusable: [{ reason: 'empty' }] }),
      keyed(4, {}, broken(false)),
      keyed(5, {}, broken(true)),
    ]
    expect(alikeAhead({ current: keyed(0, {}), ahead }).map((one) => one.order)).toEqual([1, 5])
  })

  it('is not what an older server took for the same, and has another cover or other children', () => {
    const cover = (digit: string) => ({ id: digit.repeat(64), type: 'image/png', bytes: 10 })
    const keyed = (order: number, change: Parameters<typeof aJob>[1]) => {
      const one = aJob(order, {
        kind: 'playlist',
        title: 'A list',
        children: TRACKS,
        media: [cover('a')],
        ...change,
      })
      return { ...one, job: { ...one.job, contentKey: KEY } }
    }
    const ahead = [
      keyed(1, {}),
      keyed(2, { media: [cover('b')] }),
      keyed(3, { media: [] }),
      keyed(4, { children: TRACKS.slice(1) }),
    ]
    expect(alikeAhead({ current: keyed(0, {}), ahead }).map((one) => one.order)).toEqual([1])
  })

  it('says of what was not on the screen neither that it was translated nor that it was seen', () => {
    const { review, text, sent, state } = aReview([1])
    const jobId = state().current?.job.id
    if (jobId === undefined) throw new Error('no item')
    text.translated(jobId, { state: 'here', parts: ['words'], into: 'id', isCut: false })
    review.patch({ alike: true })
    review.decideCurrent(SPAM)
    expect(sent()[0]).toMatchObject({ translated: true })
    expect(sent()[1]).toMatchObject({ itemId: 'item-1' })
    expect(sent()[1]).not.toHaveProperty('translated')
  })

  it('is left alone otherwise', () => {
    const { review, sent } = aReview([1, 2])
    review.decideCurrent(SPAM)
    expect(sent()).toHaveLength(1)
  })

  it('is taken back one by one, the newest first', () => {
    const { review, titles, state } = aReview([2, 4])
    review.patch({ alike: true })
    review.decideCurrent(SPAM)
    review.undo()
    expect(titles()[0]).toBe('Item 4')
    expect(state().decided.map((one) => one.prepared.order)).toEqual([0, 2])
  })

  it('is taken back together, with the one that was looked at on the screen', async () => {
    const { review, titles, state, answer, asked } = aReview([2, 4])
    review.patch({ alike: true })
    review.decideCurrent(SPAM)
    for (let saved = 0; saved < 3; saved += 1) await answer('decide', SAVED)
    review.undoTogether()
    expect(titles()).toEqual(['Item 0', 'Item 2', 'Item 4', 'Item 1', 'Item 3', 'Item 5'])
    expect(state().decided).toEqual([])
    expect(state().counts.remaining).toBe(6)
    await new Promise((resolve) => setTimeout(resolve))
    expect(asked('undo')).toBe(3)
  })

  it('comes next alone when it alone could not be saved', async () => {
    const { review, titles, answer } = aReview([2])
    review.patch({ alike: true })
    review.decideCurrent(SPAM)
    await answer('decide', SAVED)
    await answer('decide', DISK_FULL)
    expect(titles().slice(0, 3)).toEqual(['Item 1', 'Item 2', 'Item 3'])
  })
})
