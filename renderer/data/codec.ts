import { z } from 'zod'
import { decision } from '../../shared/contracts/http/decisions.ts'
import { claimRequest, type LeasedJob, leasedJob } from '../../shared/contracts/http/leases.ts'
import { type PolicySet, policySet } from '../../shared/contracts/http/policies.ts'
import type { RecordCipher } from './cipher.ts'
import type { AttentionRow, ContentRow, DecisionRow, JobRow, MetaRow, PolicyRow, Sealed } from './records.ts'
import type { AttentionEntry, ClaimInput } from './worker-contract.ts'

/** What stands sealed in a decision's row. */
export const decisionRecord = z.strictObject({
  decision,
  /** For the history; empty for an item of a queue that is never written to disk. */
  title: z.string(),
})
export type DecisionRecord = z.infer<typeof decisionRecord>

/**
 * The job of a row, with the lease as it is now.
 *
 * @returns null when its content was destroyed or cannot be read.
 */
export async function openJob(
  cipher: RecordCipher,
  row: JobRow,
  content: ContentRow | undefined,
): Promise<LeasedJob | null> {
  const sealed = content?.items[row.id]
  if (sealed === undefined) return null
  const parsed = leasedJob.safeParse(await cipher.open({ table: 'contents', id: row.id }, sealed))
  if (!parsed.success) return null
  const expiresAt = new Date(row.expiresAt).toISOString()
  return { ...parsed.data, lease: { ...parsed.data.lease, id: row.leaseId, fence: row.fence, expiresAt } }
}

export function sealJob(cipher: RecordCipher, job: LeasedJob): Promise<Sealed> {
  return cipher.seal({ table: 'contents', id: job.id }, job)
}

export async function openDecision(cipher: RecordCipher, row: DecisionRow): Promise<DecisionRecord | null> {
  const parsed = decisionRecord.safeParse(await cipher.open({ table: 'decisions', id: row.id }, row.content))
  return parsed.success ? parsed.data : null
}

export async function sealDecision(
  cipher: RecordCipher,
  seq: number,
  record: DecisionRecord,
): Promise<DecisionRow> {
  const { id, jobId } = record.decision
  return { id, jobId, seq, content: await cipher.seal({ table: 'decisions', id }, record) }
}

export async function openPolicies(cipher: RecordCipher, row: PolicyRow): Promise<PolicySet | null> {
  const parsed = policySet.safeParse(await cipher.open({ table: 'policies', id: row.id }, row.content))
  return parsed.success ? parsed.data : null
}

export async function sealPolicies(cipher: RecordCipher, set: PolicySet): Promise<PolicyRow> {
  const content = await cipher.seal({ table: 'policies', id: 'current' }, set)
  return { id: 'current', version: set.version, content }
}

/** The note of a claim: which queues and languages somebody works in is nobody else's business (promise S6). */
export type ClaimNote = Extract<MetaRow, { readonly id: 'claiming' }>

const claimInput = claimRequest.omit({ claimId: true })

export async function sealClaim(
  cipher: RecordCipher,
  claimId: ClaimNote['claimId'],
  input: ClaimInput,
): Promise<ClaimNote> {
  const content = await cipher.seal({ table: 'meta', id: `claiming:${claimId}` }, input)
  return { id: 'claiming', claimId, content }
}

/** What was asked for; null when it cannot be read: then the claim cannot be repeated. */
export async function openClaim(cipher: RecordCipher, note: ClaimNote): Promise<ClaimInput | null> {
  if ('input' in note) return note.input
  const place = { table: 'meta', id: `claiming:${note.claimId}` } as const
  const parsed = claimInput.safeParse(await cipher.open(place, note.content))
  return parsed.success ? parsed.data : null
}

export async function sealAttention(cipher: RecordCipher, entry: AttentionEntry): Promise<AttentionRow> {
  const content = await cipher.seal({ table: 'attention', id: entry.id }, entry)
  return { id: entry.id, at: entry.at, content }
}

/** An entry of the tray; made and sealed here alone, so its shape is known by its kind. */
export async function openAttention(cipher: RecordCipher, row: AttentionRow): Promise<AttentionEntry | null> {
  const value = await cipher.open({ table: 'attention', id: row.id }, row.content)
  return isAttentionEntry(value) ? value : null
}

const KINDS: readonly unknown[] = ['second_opinion', 'rejected', 'lease_lost', 'unreadable']

function isAttentionEntry(value: unknown): value is AttentionEntry {
  return value instanceof Object && 'kind' in value && KINDS.includes(value.kind)
}
