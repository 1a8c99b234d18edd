// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { repeatVerdict } from '../../../../renderer/features/review/repeat-verdict.ts'
import type { Verdict } from '../../../../shared/contracts/http/decisions.ts'
import type { ClauseId } from '../../../../shared/domain/ids.ts'
import { theServices } from '../rendered.tsx'
import { aJob, aPolicySet } from '../samples.ts'

const KEY = 'c'.repeat(64)
const A: Verdict = {
  type: 'violation',
  clauseId: 'a' as ClauseId,
  clauseVersion: 1,
  actions: ['warn_author'],
}

async function aPack() {
  const { services, calls } = await theServices()
  const { review } = services
  review.take({ type: 'policies', set: aPolicySet([{ id: 'a' }]) })
  for (let order = 0; order < 4; order += 1) {
    const one = aJob(order)
    // The first two show the same, the others do not.
    review.take({
      type: 'prepared',
      prepared: order < 2 ? { ...one, job: { ...one.job, contentKey: KEY } } : one,
    })
  }
  const state = () => review.store.getState()
  return {
    services,
    review,
    state,
    shown: () => state().current?.job.item.id,
    decided: () => calls.filter((call) => call.method === 'decide').length,
  }
}

it('goes at once where the next item shows the same, with the same clause and actions', async () => {
  const { services, review, state, shown } = await aPack()
  review.decideCurrent(A)
  repeatVerdict(services)
  expect(shown()).toBe('item-2')
  expect(state().decided.at(-1)?.judgement).toEqual(A)
})

it('asks where it does not, once for each item, and goes on the second key', async () => {
  const { services, review, state, shown } = await aPack()
  review.decideCurrent(A)
  review.decideCurrent(A)
  repeatVerdict(services)
  expect(shown()).toBe('item-2')
  expect(state().feedback).toMatchObject({ type: 'repeat_asked', judgement: A })
  repeatVerdict(services)
  expect(shown()).toBe('item-3')
  repeatVerdict(services)
  expect(shown(), 'a yes for the last item is none for this one').toBe('item-3')
})

it('repeats no skip, and nothing before the first verdict', async () => {
  const { services, review, shown } = await aPack()
  repeatVerdict(services)
  review.decideCurrent({ type: 'skip', reasonId: 'other' })
  repeatVerdict(services)
  expect(shown()).toBe('item-1')
})

it('does not decide by a clause that was retired meanwhile', async () => {
  const { services, review, state, shown } = await aPack()
  review.decideCurrent(A)
  review.take({
    type: 'policies',
    set: aPolicySet([{ id: 'a', retiredAt: '2026-01-01T00:00:00.000Z' }]),
  })
  repeatVerdict(services)
  expect(shown()).toBe('item-1')
  expect(state().feedback?.type).toBe('repeat_retired')
})

it('gives no clean verdict to what could not be seen', async () => {
  const { services, review, state, shown } = await aPack()
  review.decideCurrent({ type: 'no_violation' })
  const jobId = state().current?.job.id
  if (jobId === undefined) throw new Error('nothing is shown')
  services.reveal.markUnshown(jobId, 'files')
  repeatVerdict(services)
  expect(shown()).toBe('item-1')
  expect(state().feedback?.type).toBe('refused_unshowable')
})
