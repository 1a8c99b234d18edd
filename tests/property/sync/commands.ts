import fc from 'fast-check'
import { expect } from 'vitest'
import type { Decision, Judgement } from '../../../shared/contracts/http/decisions.ts'
import type { LineMethod } from '../../../shared/contracts/ipc/port.ts'
import type { DecisionId } from '../../../shared/domain/ids.ts'
import type { Failure } from '../../../shared/lib/failure.ts'
import { FAULTS, type Fault } from '../../helpers/sync/fake-line.ts'
import { QUEUES } from '../../helpers/sync/page.ts'
import type { CrashPoint, Rig } from '../../helpers/sync/rig.ts'
import { decisionIdOf, decisionOf, NO_VIOLATION, SPAM } from '../../helpers/sync/samples.ts'
import { checkAlways, readPosts } from './checks.ts'
import type { Made, Model } from './model.ts'

/** One thing that can happen. Whatever it is, what must always hold is checked after it. */
function command(name: string, run: (model: Model, rig: Rig) => Promise<void>): fc.AsyncCommand<Model, Rig> {
  return {
    check: () => true,
    run: async (model, rig) => {
      await run(model, rig)
      await rig.settle()
      if (rig.isDead()) await restart(model, rig)
      readPosts(model, rig)
      checkAlways(model, rig)
    },
    toString: () => name,
  }
}

/** A new run on the same disk. What the old page showed is gone with it. */
export async function restart(model: Model, rig: Rig): Promise<void> {
  model.undecided.clear()
  rig.boot()
  void rig.call('start', {})
  await rig.settle()
}

/** Calls are never waited for without end: in a run that died they are not answered. */
async function answered<Value>(rig: Rig, call: Promise<Value>): Promise<Value | null> {
  let value: Value | null = null
  void call.then((result) => {
    value = result
  })
  await rig.settle()
  return value
}

async function make(model: Model, rig: Rig, decision: Decision): Promise<Failure | null> {
  const made = { jobId: decision.jobId, decision, saved: false, withdrawn: false, undoUnanswered: false }
  model.made.set(decision.id, made)
  const result = await answered(rig, rig.call('decide', { decision }))
  if (result === null) return null
  if (!result.ok) return result.failure
  made.saved = true
  model.undecided.delete(decision.jobId)
  model.inForce.set(decision.jobId, decision.id)
  return null
}

function newId(model: Model): DecisionId {
  model.nextDecision += 1
  return decisionIdOf(model.nextDecision)
}

export type Kind = 'no_violation' | 'violation' | 'skip' | 'bad' | 'toxic400' | 'toxic500'
const JUDGEMENTS: Record<Kind, { readonly judgement: Judgement; readonly note: string | null }> = {
  no_violation: { judgement: NO_VIOLATION, note: null },
  violation: { judgement: SPAM, note: null },
  skip: { judgement: { type: 'skip', reasonId: 'language' }, note: null },
  bad: { judgement: SPAM, note: 'bad' },
  toxic400: { judgement: SPAM, note: 'toxic400' },
  toxic500: { judgement: SPAM, note: 'toxic500' },
}

const claim = (count: number) =>
  command(`Claim(${count})`, async (_model, rig) => {
    void rig.call('claim', { queueIds: QUEUES, languages: [], count })
    await rig.time.advance(200)
  })

const decide = (kind: Kind) =>
  command(`Decide(${kind})`, async (model, rig) => {
    const [job] = model.undecided.values()
    if (job !== undefined) await make(model, rig, decisionOf(newId(model), job, JUDGEMENTS[kind]))
  })

/** Decides again what was decided: the new decision names the one in force. */
const supersede = (which: number) =>
  command(`Supersede(${which})`, async (model, rig) => {
    const known = [...model.inForce]
    const pair = known[which % Math.max(1, known.length)]
    const job = pair === undefined ? undefined : model.seen.get(pair[0])
    if (pair === undefined || job === undefined) return
    const reopened = await answered(rig, rig.call('reopen', { jobId: job.id }))
    if (reopened === null || !reopened.ok) return
    await make(model, rig, decisionOf(newId(model), job, { judgement: SPAM, supersedes: pair[1] }))
  })

const undo = (back: number) =>
  command(`Undo(${back})`, async (model, rig) => void (await takeBack(model, rig, back)))

/** Null: nothing was taken back. */
async function takeBack(model: Model, rig: Rig, back: number): Promise<Made | null> {
  const saved = [...model.made.values()].filter((made) => made.saved && !made.withdrawn)
  const made = saved.at(-1 - back)
  if (made === undefined) return null
  const result = await answered(rig, rig.call('undo', { decisionId: made.decision.id }))
  if (result === null) made.undoUnanswered = true
  if (result === null || !result.ok || result.value.outcome !== 'withdrawn') return null
  made.withdrawn = true
  const { inForce } = result.value
  const job = model.seen.get(made.jobId)
  if (inForce !== null) {
    expect(model.made.get(inForce)?.withdrawn, `${inForce} was withdrawn and is in force`).toBe(false)
    model.inForce.set(made.jobId, inForce)
  } else {
    model.inForce.delete(made.jobId)
    if (job !== undefined) model.undecided.set(job.id, job)
  }
  return made
}

/** Whatever was taken back, its job can be decided again: by a decision that supersedes what stands. */
async function decideInstead(model: Model, rig: Rig, back: number): Promise<void> {
  const made = await takeBack(model, rig, back)
  const job = made === null ? undefined : model.seen.get(made.jobId)
  if (job === undefined) return
  const supersedes = model.inForce.get(job.id) ?? null
  const failure = await make(model, rig, decisionOf(newId(model), job, { judgement: SPAM, supersedes }))
  expect(failure?.code, 'the job of an undone decision').not.toBe('already_decided')
}

const undoAndDecide = (back: number) =>
  command(`UndoAndDecide(${back})`, (model, rig) => decideInstead(model, rig, back))

/** A decision is superseded in its grace time, leaves, and its successor is taken back and made anew. */
const changeMind = (kind: Kind, ms: number) =>
  command(`ChangeMind(${kind}, ${ms} ms)`, async (model, rig) => {
    const [job] = model.undecided.values()
    if (job === undefined) return
    const first = newId(model)
    if ((await make(model, rig, decisionOf(first, job, JUDGEMENTS[kind]))) !== null) return
    await rig.time.advance(ms)
    await make(model, rig, decisionOf(newId(model), job, { judgement: SPAM, supersedes: first }))
    await rig.time.advance(4_000)
    await decideInstead(model, rig, 0)
  })

const advance = (ms: number) => command(`Advance(${ms})`, (_model, rig) => rig.time.advance(ms))

const goOffline = command('GoOffline', async (_model, rig) => {
  rig.wire.offline = true
  rig.wire.tell({ event: 'reachable', reachable: false })
})

const goOnline = command('GoOnline', async (_model, rig) => {
  rig.wire.offline = false
  rig.wire.tell({ event: 'reachable', reachable: true })
})

const fault = (method: LineMethod, kind: Fault) =>
  command(`Fault(${method}, ${kind})`, async (_model, rig) => {
    const faults = rig.wire.faults.get(method) ?? []
    rig.wire.faults.set(method, [...faults, kind])
  })

const crash = (point: CrashPoint) =>
  command(`CrashRestart(${point})`, async (_model, rig) => rig.crash(point))

const otherDecides = (which: number) =>
  command(`OtherReviewerDecides(${which})`, async (model, rig) => {
    const seen = [...model.seen.values()]
    const job = seen[which % Math.max(1, seen.length)]
    if (job === undefined) return
    const leaseId = rig.server.otherDecides(job.id)
    if (leaseId === null || rig.wire.offline) return
    rig.wire.tell({
      event: 'server',
      data: { type: 'lease_revoked', leaseId, jobId: job.id, reason: 'decided' },
    })
  })

const jump = (hours: number) =>
  command(`ClockJump(${hours} h)`, async (_model, rig) => rig.time.jump(hours * 3_600_000))

/** Ends in the middle of the exchange when there is little time: the next command finds it under way. */
const drain = (ms: number) =>
  command(`DrainNow(${ms} ms)`, async (_model, rig) => {
    void rig.call('drain', { ignoreGrace: true })
    await rig.time.advance(ms)
  })

/** Sending and taking back at the same moment, in any interleaving of their steps. */
const undoWhileSending = (steps: number) =>
  command(`UndoWhileSending(${steps})`, async (model, rig) => {
    void rig.call('drain', { ignoreGrace: true })
    for (let step = 0; step < steps; step += 1) await Promise.resolve()
    await takeBack(model, rig, 0)
    await rig.time.advance(35)
  })

const grace = (seconds: number) =>
  command(`Grace(${seconds} s)`, async (_model, rig) => {
    rig.wire.graceSeconds = seconds
    rig.wire.tell({ event: 'graceChanged', graceSeconds: seconds })
  })

const release = command('Release', async (model, rig) => {
  const [job] = model.undecided.values()
  if (job === undefined) return
  void rig.call('release', { jobIds: [job.id] })
  await rig.time.advance(200)
  if (!rig.wire.offline) model.undecided.delete(job.id)
})

const diskFull = (full: boolean) =>
  command(full ? 'DiskFull' : 'DiskFree', async (_model, rig) => {
    rig.diskFailure = full ? { code: 'storage_full', message: 'no room', retryable: true } : null
  })

/** The app dies with an exchange under way, and the reviewer takes back what was being sent. */
const crashWhileSending = (ms: number) =>
  command(`CrashWhileSending(${ms} ms)`, async (model, rig) => {
    void rig.call('drain', { ignoreGrace: true })
    await rig.time.advance(ms)
    await restart(model, rig)
    await takeBack(model, rig, 0)
  })

const nothing = command('', async () => undefined)

const kinds: Kind[] = [
  'no_violation',
  'no_violation',
  'no_violation',
  'violation',
  'skip',
  'bad',
  'toxic400',
  'toxic500',
]
const decides = fc.constantFrom(...kinds).map(decide)
const waits = fc.constantFrom(40, 1_000, 5_000, 11_000, 60_000, 900_000).map(advance)
const faults = fc.constantFrom(...FAULTS).map((kind) => fault('submit', kind))
const otherFaults = fc
  .tuple(fc.constantFrom<LineMethod>('claim', 'renew', 'release'), fc.constantFrom(...FAULTS))
  .map(([method, kind]) => fault(method, kind))
const crashes = fc.constantFrom<CrashPoint>('now', 'before_commit', 'after_commit').map(crash)

/**
 * All that can happen, by how often. The first is what each of the others shrinks to, so that a counterexample
 * keeps its length and loses what does not matter.
 */
export const anyCommand = fc.oneof(
  { withCrossShrink: true },
  { weight: 1, arbitrary: fc.constant(nothing) },
  { weight: 6, arbitrary: fc.constantFrom(3, 8, 20).map(claim) },
  { weight: 24, arbitrary: decides },
  { weight: 6, arbitrary: fc.nat(30).map(supersede) },
  { weight: 4, arbitrary: fc.nat(2).map(undo) },
  { weight: 4, arbitrary: fc.nat(2).map(undoAndDecide) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom<Kind>('no_violation', 'bad'), fc.constantFrom(5_000, 8_000))
      .map((args) => changeMind(...args)),
  },
  { weight: 3, arbitrary: fc.nat(80).map(undoWhileSending) },
  { weight: 8, arbitrary: waits },
  { weight: 4, arbitrary: fc.constantFrom(10, 40, 500).map(drain) },
  { weight: 2, arbitrary: fc.constant(goOffline) },
  { weight: 4, arbitrary: fc.constant(goOnline) },
  { weight: 8, arbitrary: faults },
  { weight: 2, arbitrary: otherFaults },
  { weight: 2, arbitrary: crashes },
  { weight: 2, arbitrary: fc.constantFrom(10, 40).map(crashWhileSending) },
  { weight: 4, arbitrary: fc.nat(30).map(otherDecides) },
  { weight: 1, arbitrary: fc.constantFrom(-5, 5).map(jump) },
  { weight: 2, arbitrary: fc.constantFrom(0, 10, 30).map(grace) },
  { weight: 1, arbitrary: fc.constant(release) },
  { weight: 1, arbitrary: fc.constant(diskFull(true)) },
  { weight: 4, arbitrary: fc.constant(diskFull(false)) },
)
