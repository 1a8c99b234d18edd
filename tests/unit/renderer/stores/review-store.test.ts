import { describe, expect, it, vi } from 'vitest'
import { createEvidenceStore } from '../../../../renderer/stores/evidence-store.ts'
import { createRevealStore } from '../../../../renderer/stores/reveal-store.ts'
import { createReviewStore } from '../../../../renderer/stores/review-store.ts'
import { createTextStore } from '../../../../renderer/stores/text-store.ts'
import type { Decision } from '../../../../shared/contracts/http/decisions.ts'
import type { DecisionId, MediaId } from '../../../../shared/domain/ids.ts'
import { aJob, aPolicySet, aWorker } from '../samples.ts'

const NO_VIOLATION = { type: 'no_violation' } as const
const SAVED = { ok: true, value: { undoUntil: 20_000 } } as const
const WITHDRAWN = { ok: true, value: { outcome: 'withdrawn', inForce: null } } as const
const DISK_FULL = { ok: false, failure: { code: 'disk_full', message: '', retryable: true } } as const

function aReview(jobs = 6, endRange: () => void = () => undefined) {
  const fake = aWorker()
  const reveal = createRevealStore()
  const text = createTextStore()
  const evidence = createEvidenceStore()
  let time = 10_000
  let ids = 0
  const review = createReviewStore({
    worker: fake.worker,
    reveal,
    text,
    evidence,
    clock: { now: () => time, monotonic: () => time },
    newDecisionId: () => {
      ids += 1
      return `30000000-0000-4000-8000-${ids.toString().padStart(12, '0')}` as string as DecisionId
    },
    interfaceLocale: () => 'id',
    endRange,
    afterPaint: (work) => work(),
  })
  review.take({ type: 'policies', set: aPolicySet([{ id: 'a' }]) })
  review.take({ type: 'counts', counts: { total: jobs, decided: 0, remaining: jobs } })
  for (let order = 0; order < jobs; order += 1) review.take({ type: 'prepared', prepared: aJob(order) })
  const state = () => review.store.getState()
  return {
    ...fake,
    review,
    reveal,
    text,
    evidence,
    state,
    wait: (ms: number) => {
      time += ms
    },
    titles: () => [state().current, ...state().ahead].map((one) => one?.job.item.title),
    sent: (): Decision[] =>
      fake.calls.flatMap((call) => (call.method === 'decide' ? [call.input.decision] : [])),
  }
}

describe('deciding', () => {
  it('shows the next item in the same turn, before anything was saved', () => {
    const { review, state, asked } = aReview()
    review.decideCurrent(NO_VIOLATION)
    expect(state().current?.job.item.title).toBe('Item 1')
    expect(state().counts).toEqual({ total: 6, decided: 1, remaining: 5 })
    expect(state().feedback?.type).toBe('saving')
    expect(asked('decide')).toBe(1)
  })

  it('says saved only when the worker did', async () => {
    const { review, state, answer } = aReview()
    review.decideCurrent(NO_VIOLATION)
    await answer('decide', SAVED)
    expect(state().feedback).toMatchObject({ type: 'saved', undoUntil: 20_000 })
  })

  it('lets the item come next with the reason when it could not be saved, and leaves the screen alone', async () => {
    const { review, state, answer, titles } = aReview()
    review.patch({ note: 'seen twice' })
    review.decideCurrent(NO_VIOLATION)
    review.patch({ note: 'of the second' })
    await answer('decide', DISK_FULL)
    expect(titles().slice(0, 3)).toEqual(['Item 1', 'Item 0', 'Item 2'])
    expect(state().feedback).toMatchObject({
      type: 'not_saved',
      failure: { code: 'disk_full' },
      title: 'Item 0',
      back: 'next',
    })
    expect(state().note).toBe('of the second')
    expect(state().counts.remaining).toBe(6)
    expect(state().decided).toHaveLength(0)
    review.decideCurrent(NO_VIOLATION)
    expect(state()).toMatchObject({ note: 'seen twice', current: { order: 0 } })
  })

  it('shows the item at once when it could not be saved and nothing else is on the screen', async () => {
    const { review, state, answer, titles } = aReview(1)
    review.decideCurrent(NO_VIOLATION)
    await answer('decide', DISK_FULL)
    expect(titles()).toEqual(['Item 0'])
    expect(state().feedback).toMatchObject({ type: 'not_saved', back: 'here' })
  })

  it('sends ten keys in a burst as ten decisions on ten items', () => {
    const { review, sent, state } = aReview(10)
    for (let key = 0; key < 12; key += 1) review.decideCurrent(NO_VIOLATION)
    expect(new Set(sent().map((one) => one.itemId)).size).toBe(10)
    expect(sent()).toHaveLength(10)
    expect(state().current).toBeNull()
  })

  it('measures from the painting to the key, and not at all before the painting', () => {
    const { review, sent, state, wait } = aReview()
    wait(500)
    review.decideCurrent(NO_VIOLATION)
    const second = state().current
    if (second !== null) review.painted(second.job.id)
    wait(1_234)
    review.decideCurrent(NO_VIOLATION)
    expect(sent().map((one) => one.handleMs)).toEqual([0, 1_234])
  })

  it('carries the language as the reviewer corrected it, and that a translation was seen', () => {
    const { review, text, sent, state } = aReview()
    const first = state().current?.job.id
    if (first === undefined) throw new Error('no item')
    text.correct(first, 'my')
    text.translated(first, { state: 'here', parts: ['words'], into: 'id', isCut: false })
    review.decideCurrent(NO_VIOLATION)
    review.decideCurrent(NO_VIOLATION)
    expect(sent()[0]).toMatchObject({ contentLanguage: 'my', translated: true })
    expect(sent()[1]).toMatchObject({ contentLanguage: 'en' })
    expect(sent()[1]).not.toHaveProperty('translated')
  })

  it('takes what was read anew, wherever the item is', () => {
    const { review, state } = aReview()
    const jobs = [state().current?.job.id, state().ahead[0]?.job.id]
    for (const jobId of jobs) {
      if (jobId === undefined) throw new Error('no item')
      const reading = { language: { guess: 'ta', by: 'script' }, texts: new Map(), isWhole: true } as const
      review.take({ type: 'read', jobId, reading })
    }
    expect(state().current?.reading.language.guess).toBe('ta')
    expect(
      state()
        .ahead.map((one) => one.reading.language.guess)
        .slice(0, 2),
    ).toEqual(['ta', 'und'])
  })

  it('carries policy version, languages, note and the deepest reveal', () => {
    const { review, reveal, sent, take } = withPicture()
    take()
    reveal.reveal('grey')
    reveal.veil()
    reveal.reveal('reduced')
    review.patch({ note: ' blood in it ' })
    review.decideCurrent(NO_VIOLATION)
    expect(sent()[0]).toMatchObject({
      policyVersion: 7,
      contentLanguage: 'th',
      interfaceLocale: 'id',
      note: 'blood in it',
      deepestReveal: 'grey',
      supersedes: null,
    })
  })

  it('carries the ranges that were marked in its own item, and an undo brings them back', async () => {
    const { review, evidence, sent, state, answer } = aReview()
    const [first, second] = [state().current?.job.id, state().ahead[0]?.job.id]
    if (first === undefined || second === undefined) throw new Error('no jobs')
    const range = { mediaId: 'a'.repeat(64) as string as MediaId, start: 3, end: 5 }
    evidence.add(first, range)
    review.decideCurrent(NO_VIOLATION)
    review.decideCurrent(NO_VIOLATION)
    expect(sent().map((one) => one.evidence)).toEqual([[range], undefined])
    await answer('decide', SAVED)
    review.undo()
    review.undo()
    expect(evidence.of(first).ranges).toEqual([range])
    evidence.remove(first, range)
    review.decideCurrent(NO_VIOLATION)
    await answer('undo', WITHDRAWN)
    expect(sent().findLast((one) => one.jobId === first)).not.toHaveProperty('evidence')
  })

  it('ends a range that was begun and not ended, where the player is', () => {
    const mediaId = 'a'.repeat(64) as string as MediaId
    const made = aReview(2, () => {
      const job = made.state().current?.job.id
      if (job !== undefined) made.evidence.end(job, mediaId, 9)
    })
    const { review, evidence, sent, state } = made
    const first = state().current?.job.id
    if (first === undefined) throw new Error('no item')
    evidence.begin(first, 4)
    review.decideCurrent(NO_VIOLATION)
    expect(sent()[0]?.evidence).toEqual([{ mediaId, start: 4, end: 9 }])
    expect(state().feedback).toMatchObject({ extent: { rangeLeftOut: false } })
  })

  it('says that a range is left out when nobody knows where the player is', () => {
    const { review, evidence, sent, state } = aReview()
    const first = state().current?.job.id
    if (first === undefined) throw new Error('no item')
    evidence.begin(first, 4)
    review.decideCurrent(NO_VIOLATION)
    expect(sent()[0]).not.toHaveProperty('evidence')
    expect(state().feedback).toMatchObject({ extent: { rangeLeftOut: true } })
  })

  it('records no reveal for an item without pictures', () => {
    const { review, sent } = aReview()
    review.decideCurrent(NO_VIOLATION)
    expect(sent()[0]?.deepestReveal).toBeNull()
  })

  it('uses the lease as it was last renewed', () => {
    const { review, sent, state } = aReview()
    const job = state().current?.job
    if (job === undefined) throw new Error('no job')
    review.take({
      type: 'lease',
      jobId: job.id,
      leaseId: job.lease.id,
      fence: 9,
      expiresAt: job.lease.expiresAt,
    })
    review.decideCurrent(NO_VIOLATION)
    expect(sent()[0]?.fence).toBe(9)
  })
})

function withPicture() {
  const made = aReview(0)
  const media = [{ id: 'f'.repeat(64), type: 'image/png', bytes: 1 }]
  return {
    ...made,
    take: () => made.review.take({ type: 'prepared', prepared: aJob(0, { language: 'th', media }) }),
  }
}

describe('undo', () => {
  it('shows the item again in the same turn', async () => {
    const { review, titles, answer } = aReview()
    review.decideCurrent(NO_VIOLATION)
    await answer('decide', SAVED)
    review.undo()
    expect(titles().slice(0, 3)).toEqual(['Item 0', 'Item 1', 'Item 2'])
  })

  it('never overtakes the decision it takes back', async () => {
    const { review, asked, answer } = aReview()
    review.decideCurrent(NO_VIOLATION)
    review.undo()
    expect(asked('undo')).toBe(0)
    await answer('decide', SAVED)
    expect(asked('undo')).toBe(1)
  })

  it('asks for nothing when the decision was never saved', async () => {
    const { review, asked, answer, titles } = aReview()
    review.decideCurrent(NO_VIOLATION)
    review.undo()
    await answer('decide', DISK_FULL)
    expect(asked('undo')).toBe(0)
    expect(titles().filter((title) => title === 'Item 0')).toHaveLength(1)
  })

  it('lets the next decision start fresh when the first never left', async () => {
    const { review, answer, sent } = aReview()
    review.decideCurrent(NO_VIOLATION)
    await answer('decide', SAVED)
    review.undo()
    review.decideCurrent({ type: 'escalate', reasonId: 'legal' })
    await answer('undo', WITHDRAWN)
    expect(sent().map((one) => one.supersedes)).toEqual([null, null])
  })

  it('makes the next decision supersede the first when that was sent, even if it was pressed at once', async () => {
    const { review, answer, sent, state } = aReview()
    review.decideCurrent(NO_VIOLATION)
    await answer('decide', SAVED)
    const first = sent()[0]
    review.undo()
    review.decideCurrent({ type: 'escalate', reasonId: 'legal' })
    expect(sent()).toHaveLength(1)
    await answer('undo', { ok: true, value: { outcome: 'sent' } })
    await answer('reopen', { ok: true, value: { prepared: aJob(0), inForce: first?.id ?? null } })
    expect(sent()[1]?.supersedes).toBe(first?.id)
    await answer('decide', SAVED)
    expect(state().superseding.size).toBe(0)
  })

  it('takes decisions back one after the other, newest first', async () => {
    const { review, answer, titles } = aReview()
    review.decideCurrent(NO_VIOLATION)
    review.decideCurrent(NO_VIOLATION)
    await answer('decide', SAVED)
    await answer('decide', SAVED)
    review.undo()
    review.undo()
    expect(titles().slice(0, 3)).toEqual(['Item 0', 'Item 1', 'Item 2'])
  })

  it('masks its words again, even where they were unmasked before', () => {
    const { review, text, state } = aReview()
    const first = state().current?.job.id
    if (first === undefined) throw new Error('no item')
    text.toggleMask(first)
    review.decideCurrent(NO_VIOLATION)
    review.undo()
    expect(state().current?.job.id).toBe(first)
    expect(text.store.getState().unmasked).toBeNull()
  })

  it('keeps what was seen of the picture before', async () => {
    const { review, reveal, sent, take, answer } = withPicture()
    take()
    reveal.reveal('full')
    review.decideCurrent(NO_VIOLATION)
    await answer('decide', SAVED)
    review.undo()
    expect(reveal.store.getState().level).toBe('veil')
    review.decideCurrent(NO_VIOLATION)
    await answer('undo', WITHDRAWN)
    expect(sent().map((one) => one.deepestReveal)).toEqual(['full', 'full'])
  })
})

describe('what the worker says in between', () => {
  it('never replaces the item under the eyes, however urgent the other', () => {
    const { review, titles } = aReview(0)
    review.take({ type: 'prepared', prepared: aJob(5) })
    review.take({ type: 'prepared', prepared: aJob(7) })
    review.take({ type: 'prepared', prepared: aJob(3) })
    expect(titles()).toEqual(['Item 5', 'Item 3', 'Item 7'])
  })

  it('keeps a lost item on the screen and says so, and drops one that is ahead', () => {
    const { review, state, titles } = aReview(3)
    for (const prepared of [aJob(0), aJob(1)]) {
      review.take({ type: 'lost', jobId: prepared.job.id, reason: 'revoked' })
    }
    expect(titles()).toEqual(['Item 0', 'Item 2'])
    expect([...state().lost.values()]).toEqual(['revoked'])
  })

  it('does not let older counts undo the count of keys just pressed', async () => {
    const { review, state, answer } = aReview()
    review.decideCurrent(NO_VIOLATION)
    review.decideCurrent(NO_VIOLATION)
    review.take({ type: 'counts', counts: { total: 6, decided: 1, remaining: 5 } })
    expect(state().counts.remaining).toBe(4)
    await answer('decide', SAVED)
    review.take({ type: 'counts', counts: { total: 6, decided: 2, remaining: 4 } })
    await answer('decide', SAVED)
    expect(state().counts.remaining).toBe(4)
  })

  it('holds the pictures of twenty decided items and lets go of older ones', () => {
    const { review } = aReview(0)
    const close = vi.fn()
    for (let order = 0; order < 22; order += 1) {
      const prepared = aJob(order)
      const bitmap = { width: 1, height: 1, close }
      review.take({
        type: 'prepared',
        prepared: { ...prepared, veils: [{ mediaId: 'm' as never, bitmap, failure: null }] },
      })
      review.decideCurrent(NO_VIOLATION)
    }
    expect(close).toHaveBeenCalledTimes(2)
  })

  it('lets a released item come next when the server could not be told', async () => {
    const { review, answer, titles, state } = aReview(2)
    review.releaseCurrent()
    expect(titles()).toEqual(['Item 1'])
    await answer('release', { ok: false, failure: { code: 'offline', message: '', retryable: true } })
    expect(titles()).toEqual(['Item 1', 'Item 0'])
    expect(state().feedback).toMatchObject({ type: 'failed', failure: { code: 'offline' }, back: 'next' })
  })

  it('keeps the item of an undo that failed, and what is decided on it next replaces what stands', async () => {
    const { review, answer, titles, state, sent } = aReview(2)
    review.decideCurrent(NO_VIOLATION)
    await answer('decide', SAVED)
    review.undo()
    await answer('undo', { ok: true, value: { outcome: 'sent' } })
    await answer('reopen', { ok: false, failure: { code: 'content_gone', message: '', retryable: false } })
    expect(titles()).toEqual(['Item 0', 'Item 1'])
    expect(state().feedback).toMatchObject({ type: 'failed', title: 'Item 0', back: 'here' })
    review.decideCurrent({ type: 'escalate', reasonId: 'legal' })
    expect(sent().at(-1)).toMatchObject({ itemId: 'item-0', supersedes: sent()[0]?.id })
  })

  it('lets an older decision come next when another item came onto the screen meanwhile', async () => {
    const { review, answer, titles, state } = aReview(3)
    const again = review.decideAgain({ decisionId: 'x' as string as DecisionId })
    review.decideCurrent(NO_VIOLATION)
    await answer('reopen', { ok: true, value: { prepared: aJob(9), inForce: null } })
    expect(await again).toBeNull()
    expect(titles()).toEqual(['Item 1', 'Item 9', 'Item 2'])
    expect(state().feedback).toMatchObject({ type: 'reopened', back: 'next' })
  })
})

describe('what was written and seen of an item that an undo pushes aside', () => {
  const media = [{ id: 'f'.repeat(64), type: 'image/png', bytes: 1 }]
  function twoPictures() {
    const made = aReview(0)
    made.review.take({ type: 'prepared', prepared: aJob(0, { media }) })
    made.review.take({ type: 'prepared', prepared: aJob(1, { media }) })
    return made
  }
  function workOnSecond({ review, reveal, state }: ReturnType<typeof aReview>): void {
    reveal.reveal('full')
    reveal.veil()
    const second = state().current
    if (second !== null) reveal.markUnshown(second.job.id, 'files')
    review.patch({ note: 'half a sentence' })
  }

  it('is there again when its turn comes', async () => {
    const made = twoPictures()
    const { review, reveal, sent, state, answer } = made
    review.decideCurrent(NO_VIOLATION)
    await answer('decide', SAVED)
    workOnSecond(made)
    review.undo()
    expect(state().note).toBe('')
    expect(reveal.store.getState()).toMatchObject({ deepest: 'veil', unshown: new Set() })
    review.decideCurrent(NO_VIOLATION)
    expect(state()).toMatchObject({ note: 'half a sentence' })
    expect(reveal.store.getState()).toMatchObject({
      level: 'veil',
      deepest: 'full',
      unshown: new Set(['files']),
    })
    review.decideCurrent({ type: 'escalate', reasonId: 'legal' })
    await answer('undo', WITHDRAWN)
    expect(sent().find((one) => one.itemId === 'item-1')).toMatchObject({
      note: 'half a sentence',
      deepestReveal: 'full',
    })
  })

  it('stays as it is when the save of the other one fails', async () => {
    const made = twoPictures()
    const { review, state, answer } = made
    review.decideCurrent(NO_VIOLATION)
    workOnSecond(made)
    await answer('decide', DISK_FULL)
    expect(state()).toMatchObject({ note: 'half a sentence', current: { order: 1 } })
    review.releaseCurrent()
    expect(state()).toMatchObject({ note: '', current: { order: 0 } })
  })

  it('is there again when the item could not be released', async () => {
    const made = twoPictures()
    const { review, reveal, state, answer } = made
    workOnSecond(made)
    review.releaseCurrent()
    expect(state().note).toBe('')
    await answer('release', { ok: false, failure: { code: 'offline', message: '', retryable: true } })
    expect(state()).toMatchObject({ note: '', current: { order: 1 } })
    review.decideCurrent(NO_VIOLATION)
    expect(state()).toMatchObject({ note: 'half a sentence', current: { order: 0 } })
    expect(reveal.store.getState().deepest).toBe('full')
  })
})

describe('taking back a decision that superseded another', () => {
  const FIRST = '30000000-0000-4000-8000-000000000099' as string as DecisionId

  it('leaves the earlier one in force, and the next decision supersedes that one', async () => {
    const { review, answer, sent } = aReview()
    review.decideCurrent(NO_VIOLATION)
    await answer('decide', SAVED)
    review.undo()
    await answer('undo', { ok: true, value: { outcome: 'withdrawn', inForce: FIRST } })
    review.decideCurrent({ type: 'escalate', reasonId: 'legal' })
    expect(sent().at(-1)?.supersedes).toBe(FIRST)
  })

  it('goes by what stands, not by what was asked for, when an older decision is made again', async () => {
    const { review, answer, sent, state } = aReview(1)
    const again = review.decideAgain({ decisionId: FIRST })
    await answer('reopen', { ok: true, value: { prepared: aJob(5), inForce: null } })
    expect(await again).toBeNull()
    expect(state().current?.job.item.title).toBe('Item 5')
    review.decideCurrent(NO_VIOLATION)
    expect(sent()[0]?.supersedes).toBeNull()
  })

  it('says why an older decision cannot be made again, and leaves the screen as it is', async () => {
    const { review, answer, titles } = aReview(1)
    const again = review.decideAgain({ decisionId: FIRST })
    await answer('reopen', { ok: false, failure: { code: 'content_gone', message: '', retryable: false } })
    expect(await again).toMatchObject({ code: 'content_gone' })
    expect(titles()).toEqual(['Item 0'])
  })
})

describe('the end of a session', () => {
  it('is not undone by answers to what was asked before it', async () => {
    const { review, state, answer } = aReview()
    review.decideCurrent(NO_VIOLATION)
    review.clear()
    await answer('decide', DISK_FULL)
    expect(state()).toMatchObject({ saving: 0, feedback: null, current: null })
  })
})

it('tells what a pack came to after the pack itself is gone', async () => {
  const { review, state, answer } = aReview(2)
  review.decideCurrent(NO_VIOLATION)
  await answer('decide', SAVED)
  review.releaseCurrent()
  review.take({ type: 'counts', counts: { total: 0, decided: 0, remaining: 0 } })
  expect(state().counts).toEqual({ total: 0, decided: 1, remaining: 0 })
  review.take({ type: 'counts', counts: { total: 9, decided: 0, remaining: 9 } })
  expect(state().counts.decided).toBe(0)
})
