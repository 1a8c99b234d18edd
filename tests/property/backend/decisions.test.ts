import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LeasedJob } from '../../../shared/contracts/http/leases.ts'
import type { DecisionId } from '../../../shared/domain/ids.ts'
import { type BackendClient, decisionOn } from '../../helpers/backend.ts'
import { type InsideBackend, openBackend, record } from '../../helpers/backend-inside.ts'

/**
 * What three reviewers send about two jobs, in any order, repeated, in batches, late and early. The model
 * below is a plain list of what was accepted; the backend is the real one, over HTTP.
 */
const RUNS = 120
const PEOPLE = 3
const JOBS = 2

interface Sent {
  readonly id: string
  readonly person: number
  readonly job: number
  readonly kind: 'no_violation' | 'escalate' | 'skip'
  readonly supersedes: string | null
  readonly note: string | null
}

type Outcome = 'applied' | 'second_opinion' | 'duplicate' | 'id_conflict' | 'bad_supersedes'

interface Held {
  readonly sent: Sent
  readonly outcome: 'applied' | 'second_opinion'
  /** Named by it, or the opinion that stood when the job was open again. */
  readonly replaces: string | null
}

/** The rules of promises P2 and P5 in the words of the protocol's page, over a list of what is held. */
function expected(held: Held[], sent: Sent): Outcome {
  const same = held.find((one) => one.sent.id === sent.id)
  if (same !== undefined) {
    return JSON.stringify(same.sent) === JSON.stringify(sent) ? 'duplicate' : 'id_conflict'
  }
  const replaced = new Set(held.map((one) => one.replaces))
  const standing = held.filter((one) => one.sent.job === sent.job && !replaced.has(one.sent.id))
  const own = standing.filter((one) => one.sent.person === sent.person)
  const ownVerdict = own.find((one) => one.sent.kind !== 'skip')
  const inForce = standing.find((one) => one.sent.kind !== 'skip' && one.outcome === 'applied')
  let replaces = sent.supersedes
  if (replaces === null && ownVerdict !== undefined) {
    if (inForce !== undefined) return 'bad_supersedes'
    replaces = ownVerdict.sent.id
  }
  if (replaces !== null) {
    const named = own.find((one) => one.sent.id === replaces)
    if (named === undefined || (ownVerdict !== undefined && named !== ownVerdict)) return 'bad_supersedes'
  }
  const isOthers = inForce !== undefined && inForce.sent.person !== sent.person
  const outcome = sent.kind !== 'skip' && isOthers ? 'second_opinion' : 'applied'
  held.push({ sent, outcome, replaces })
  return outcome
}

const step = fc.record({
  person: fc.nat(PEOPLE - 1),
  job: fc.nat(JOBS - 1),
  kind: fc.constantFrom('no_violation', 'escalate', 'skip', 'skip'),
  /** Names one of the last things this person sent on this job (or on any, by anybody), or nothing. */
  supersedes: fc.option(
    fc.record({ back: fc.nat(2), anybodys: fc.constantFrom(false, false, false, true) }),
    {
      freq: 2,
    },
  ),
  /** Sends one of the last things again, as it was or changed. */
  again: fc.oneof(
    { weight: 5, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.record({ back: fc.nat(5), changed: fc.boolean() }) },
  ),
  /** Goes into the batch of the one before, when that is the same person's. */
  together: fc.boolean(),
})

let backend: InsideBackend
let supervisor: BackendClient
let people: readonly BackendClient[]
let reasons: { skip: string; escalate: string }
beforeAll(async () => {
  backend = await openBackend(null)
  supervisor = await backend.account({ id: 'boss', role: 'supervisor' })
  people = await Promise.all(
    Array.from({ length: PEOPLE }, (_, n) => backend.account({ id: `p${n}`, role: 'escalation_specialist' })),
  )
  const { set } = await supervisor.policies()
  reasons = { skip: set?.skipReasons[0]?.id ?? '', escalate: set?.escalationReasons[0]?.id ?? '' }
}, 60_000)
afterAll(() => backend.stop())

/** Every person gets a lease on every job, each after the one before has run out. */
async function leaseToAll(): Promise<readonly (readonly LeasedJob[])[]> {
  const queue = await backend.queue()
  await supervisor.ingest(
    Array.from({ length: JOBS }, () => record(randomUUID())),
    queue,
  )
  const leases: (readonly LeasedJob[])[] = []
  for (const [n, person] of people.entries()) {
    await backend.skewClock(n * 2 * 3_600_000)
    const jobs = await person.claim([queue])
    expect(jobs).toHaveLength(JOBS)
    leases.push(jobs.toSorted((a, b) => (a.item.id < b.item.id ? -1 : 1)))
  }
  await backend.skewClock(0)
  return leases
}

test('every decision takes effect at most once and gets the outcome that the rules promise', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40, size: 'max' }), async (steps) => {
      const leases = await leaseToAll()
      const sent: Sent[] = []
      for (const { person, job, kind, supersedes, again } of steps) {
        const before = again === null ? undefined : sent.at(-1 - again.back)
        if (before !== undefined && again !== null) {
          sent.push(again.changed ? { ...before, note: `${before.note ?? ''}!` } : before)
        } else {
          const anybodys = supersedes?.anybodys ?? false
          const choice = sent.filter((one) => anybodys || (one.person === person && one.job === job))
          const named = supersedes === null ? null : (choice.at(-1 - supersedes.back)?.id ?? randomUUID())
          sent.push({ id: randomUUID(), person, job, kind, supersedes: named, note: null })
        }
      }
      const held: Held[] = []
      const model = sent.map((one) => expected(held, one))

      const real: string[] = []
      for (let from = 0; from < sent.length; ) {
        let to = from + 1
        while (to < sent.length && steps[to]?.together === true && sent[to]?.person === sent[from]?.person)
          to += 1
        const batch = sent.slice(from, to)
        const who = batch[0]?.person ?? 0
        const bodies = batch.map(({ id, person, job, kind, supersedes, note }) => {
          const leased = leases[person]?.[job]
          if (leased === undefined) throw new Error('not leased')
          const judgement = kind === 'no_violation' ? { type: kind } : { type: kind, reasonId: reasons[kind] }
          return decisionOn(leased, id, { judgement, supersedes, note, decidedAt: '2026-01-01T00:00:00Z' })
        })
        const results = await people[who]?.decide(bodies)
        real.push(...(results ?? []).map((one) => (one.outcome === 'rejected' ? one.code : one.outcome)))
        from = to
      }
      expect(real).toEqual(model)

      const kept = await backend.database.db
        .selectFrom('decisions')
        .where('id', 'in', sent.map((one) => one.id) as DecisionId[])
        .orderBy('seq')
        .select(['id', 'outcome', 'superseded_by'])
        .execute()
      expect(kept).toEqual(
        held.map(({ sent: { id }, outcome }) => ({
          id,
          outcome,
          superseded_by: held.find((one) => one.replaces === id)?.sent.id ?? null,
        })),
      )
    }),
    { numRuns: RUNS },
  )
})
