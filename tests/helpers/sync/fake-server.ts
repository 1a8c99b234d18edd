import type { DecisionResult } from '../../../shared/contracts/http/decisions.ts'
import { type Decision, decision as decisionSchema } from '../../../shared/contracts/http/decisions.ts'
import type { LeasedJob, LeaseLoss, RenewResponse } from '../../../shared/contracts/http/leases.ts'
import type { DecisionId, JobId, LeaseId, PackId } from '../../../shared/domain/ids.ts'
import { failed, type Result, success } from '../../../shared/lib/failure.ts'
import { type EpochMs, MINUTE } from '../../../shared/lib/time.ts'
import { leasedJobOf, leaseIdOf } from './samples.ts'

const LEASE = 20 * MINUTE

interface ServerJob {
  readonly job: LeasedJob
  by: 'me' | 'other' | null
  /** The decision in force, if it is ours. */
  current: DecisionId | null
  lease: { readonly id: LeaseId; readonly claimId: PackId; fence: number; expiresAt: EpochMs } | null
  skipped: boolean
}

/**
 * A backend that keeps the contract, in memory, for one reviewer ("me") and everybody else ("other").
 * Notes of special decisions: `bad` is rejected alone; `toxic400` and `toxic500` fail every request they are in.
 */
export function createFakeServer(now: () => EpochMs) {
  const jobs = new Map<JobId, ServerJob>()
  const held = new Map<
    DecisionId,
    { readonly body: string; readonly outcome: 'applied' | 'second_opinion' }
  >()
  /** Every body that ever arrived, by its id: whether it was accepted or not. */
  const seen = new Map<string, Set<string>>()
  const rejected = new Map<string, string>()
  /** Ids in the order of their effect: one that is in here twice was applied twice. */
  const effects: DecisionId[] = []
  const claims = new Set<PackId>()
  /** By the number of the job that is to have them, counted from 0. */
  const media = new Map<number, readonly string[]>()
  /** What the jobs of these numbers show the same by, or nearly the same. */
  const sameContent = new Map<number, Pick<LeasedJob, 'contentKey' | 'group'>>()
  let lastJob = 0
  let lastLease = 0

  const grant = (entry: ServerJob, claimId: PackId) => {
    lastLease += 1
    entry.lease = {
      id: leaseIdOf(lastLease),
      claimId,
      fence: (entry.lease?.fence ?? 0) + 1,
      expiresAt: now() + LEASE,
    }
  }
  const isLive = (entry: ServerJob) => entry.lease !== null && entry.lease.expiresAt > now()
  const asLeased = ({ job, lease }: ServerJob, position: number): LeasedJob => ({
    ...job,
    position,
    lease: {
      id: lease?.id ?? leaseIdOf(0),
      fence: lease?.fence ?? 1,
      grantedAt: new Date((lease?.expiresAt ?? 0) - LEASE).toISOString(),
      expiresAt: new Date(lease?.expiresAt ?? 0).toISOString(),
    },
  })

  const claim = (claimId: PackId, count: number, noCache: boolean): readonly LeasedJob[] => {
    if (!claims.has(claimId)) {
      claims.add(claimId)
      const free = [...jobs.values()].filter((entry) => entry.by === null && !entry.skipped && !isLive(entry))
      for (const entry of free.slice(0, count)) grant(entry, claimId)
      for (let missing = count - free.length; missing > 0; missing -= 1) {
        const mediaIds = media.get(lastJob) ?? []
        const job = { ...leasedJobOf(lastJob, { noCache, mediaIds }), ...sameContent.get(lastJob) }
        lastJob += 1
        const entry: ServerJob = { job, by: null, current: null, lease: null, skipped: false }
        jobs.set(job.id, entry)
        grant(entry, claimId)
      }
    }
    const mine = [...jobs.values()].filter((entry) => entry.lease?.claimId === claimId && isLive(entry))
    return mine.map(asLeased)
  }

  const lossOf = (entry: ServerJob | undefined): LeaseLoss => {
    if (entry === undefined) return 'unknown'
    return entry.by === null ? 'expired' : 'decided'
  }

  const renew = (leaseIds: readonly string[]): RenewResponse => {
    const renewed: RenewResponse['renewed'] = []
    const lost: RenewResponse['lost'] = []
    for (const id of leaseIds) {
      const leaseId = id as LeaseId
      const entry = [...jobs.values()].find((other) => other.lease?.id === leaseId)
      if (entry?.lease == null || entry.by !== null) lost.push({ leaseId, reason: lossOf(entry) })
      else {
        if (!isLive(entry)) entry.lease.fence += 1
        entry.lease.expiresAt = now() + LEASE
        renewed.push({
          leaseId,
          fence: entry.lease.fence,
          expiresAt: new Date(entry.lease.expiresAt).toISOString(),
        })
      }
    }
    return { renewed, lost, serverTime: new Date(now()).toISOString() }
  }

  const reject = (id: string | null, status: number, code: string): DecisionResult => {
    if (id !== null && !held.has(id as DecisionId)) rejected.set(id, code)
    return { outcome: 'rejected', id, code, status, message: code }
  }

  const keep = (entry: ServerJob, body: Decision, outcome: 'applied' | 'second_opinion'): DecisionResult => {
    held.set(body.id, { body: JSON.stringify(body), outcome })
    if (outcome === 'applied') {
      effects.push(body.id)
      entry.lease = null
      entry.skipped = body.judgement.type === 'skip'
      entry.by = entry.skipped ? null : 'me'
      entry.current = body.id
    }
    return { outcome, id: body.id }
  }

  const decideOne = (raw: unknown): DecisionResult => {
    const parsed = decisionSchema.safeParse(raw)
    if (!parsed.success) return reject(null, 422, 'invalid')
    const body = parsed.data
    const earlier = held.get(body.id)
    if (earlier !== undefined) {
      return earlier.body === JSON.stringify(body)
        ? { outcome: 'duplicate', id: body.id, first: earlier.outcome }
        : reject(body.id, 409, 'id_conflict')
    }
    const entry = jobs.get(body.jobId)
    if (entry === undefined) return reject(body.id, 404, 'unknown_job')
    if (body.note === 'bad') return reject(body.id, 422, 'unknown_clause')
    if (body.supersedes !== null && !held.has(body.supersedes)) return reject(body.id, 409, 'bad_supersedes')
    if (entry.by === 'other') return keep(entry, body, 'second_opinion')
    if (entry.current !== body.supersedes && entry.by === 'me') return reject(body.id, 409, 'bad_supersedes')
    return keep(entry, body, 'applied')
  }

  const submit = (
    decisions: readonly unknown[],
  ): Result<{ results: DecisionResult[]; serverTime: string }> => {
    for (const raw of decisions) {
      const id = raw instanceof Object && 'id' in raw ? String(raw.id) : '?'
      seen.set(id, (seen.get(id) ?? new Set()).add(JSON.stringify(raw)))
    }
    const notes = decisions.map((raw) => (raw instanceof Object && 'note' in raw ? raw.note : null))
    for (const [note, status] of [
      ['toxic400', 400],
      ['toxic500', 500],
    ] as const) {
      if (!notes.includes(note)) continue
      return failed({ code: 'refused_whole', message: note, retryable: status === 500, detail: { status } })
    }
    return success({ results: decisions.map(decideOne), serverTime: new Date(now()).toISOString() })
  }

  return {
    jobs,
    media,
    sameContent,
    held,
    seen,
    rejected,
    effects,
    claim,
    renew,
    submit,
    release: (leaseIds: readonly string[]) => {
      const mine = [...jobs.values()].filter(
        (entry) => entry.lease !== null && leaseIds.includes(entry.lease.id),
      )
      for (const entry of mine) if (entry.lease !== null) entry.lease.expiresAt = now()
      return mine.length
    },
    /** Somebody else decides a job that we may hold. @returns the lease that ends by it. */
    otherDecides: (jobId: JobId): LeaseId | null => {
      const entry = jobs.get(jobId)
      if (entry === undefined || entry.by !== null) return null
      const lease = isLive(entry) ? (entry.lease?.id ?? null) : null
      entry.by = 'other'
      entry.current = null
      entry.lease = null
      return lease
    },
    holdsLiveLease: (jobId: JobId, leaseId: LeaseId) => {
      const entry = jobs.get(jobId)
      return entry !== undefined && isLive(entry) && entry.lease?.id === leaseId
    },
  }
}
export type FakeServer = ReturnType<typeof createFakeServer>
