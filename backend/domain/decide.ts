import { type Decision, type DecisionResult, decision } from '../../shared/contracts/http/decisions.ts'
import type { Reviewer } from '../../shared/contracts/http/reviewer.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Services } from '../services.ts'
import { bodyHash } from './canonical.ts'
import { loadWorld } from './decide-load.ts'
import { judge, rejected } from './decide-rules.ts'
import { storeWorld } from './decide-store.ts'
import { firstIssue } from './first-issue.ts'
import { serverTime } from './leased-jobs.ts'
import { namedId } from './named-id.ts'
import { textFault } from './text-fault.ts'

type Entry =
  | { readonly ok: true; readonly body: Decision; readonly hash: string }
  | { readonly ok: false; readonly result: DecisionResult }

function readEntry(value: unknown): Entry {
  const fault = textFault(value)
  if (fault !== null) return { ok: false, result: rejected(namedId(value), 'invalid', fault) }
  const parsed = decision.safeParse(value)
  if (!parsed.success) {
    return { ok: false, result: rejected(namedId(value), 'invalid', firstIssue(parsed.error).message) }
  }
  return { ok: true, body: parsed.data, hash: bodyHash(parsed.data) }
}

/**
 * Takes a batch of decisions in one transaction, and answers each in its place: a bad one is refused
 * alone (promise P6). Sent again, wholly or partly, nothing happens twice (promise P2).
 */
export async function decide(
  { database, clock }: Services,
  reviewer: Reviewer,
  batch: readonly unknown[],
): Promise<{ readonly results: DecisionResult[]; readonly serverTime: string }> {
  const entries = batch.map(readEntry)
  const bodies = entries.flatMap((entry) => (entry.ok ? [entry.body] : []))
  return inTransaction(database.db, async (transaction) => {
    const world = await loadWorld(transaction, clock, reviewer.id, bodies)
    const results = entries.map((entry) => (entry.ok ? judge(world, entry.body, entry.hash) : entry.result))
    await storeWorld(transaction, clock, world)
    return { results, serverTime: await serverTime(transaction, clock) }
  })
}
