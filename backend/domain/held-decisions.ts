import type { HeldDecision } from '../../shared/contracts/http/decisions.ts'
import type { Reviewer } from '../../shared/contracts/http/reviewer.ts'
import type { Queryable } from '../db/database.ts'
import { Refusal } from '../refusal.ts'

const CURSOR = /^d([0-9]{1,15})$/

export function encodeCursor(seq: number): string {
  return Buffer.from(`d${seq}`).toString('base64url')
}

/** @throws Refusal `bad_cursor` for anything this server did not give out */
export function decodeCursor(text: string): number {
  const decoded = Buffer.from(text, 'base64url').toString('latin1')
  const seq = CURSOR.exec(decoded)?.[1]
  if (seq === undefined || encodeCursor(Number(seq)) !== text) {
    throw new Refusal(400, 'bad_cursor', 'this cursor was not given out here')
  }
  return Number(seq)
}

const SEES_ALL = new Set<Reviewer['role']>(['supervisor', 'admin'])

/** Decisions in the order of their arrival, after `since`: one's own, or everybody's for supervisors. */
export async function heldDecisions(
  db: Queryable,
  reviewer: Reviewer,
  since: number,
  limit: number,
): Promise<{ readonly decisions: HeldDecision[]; readonly next: string; readonly more: boolean }> {
  const rows = await db
    .selectFrom('decisions')
    .where('seq', '>', since)
    .$if(!SEES_ALL.has(reviewer.role), (query) => query.where('reviewer_id', '=', reviewer.id))
    .orderBy('seq')
    .limit(limit + 1)
    .select(['seq', 'body', 'reviewer_id', 'outcome', 'received_at'])
    .execute()
  const page = rows.slice(0, limit)
  return {
    decisions: page.map((row) => ({
      decision: row.body,
      reviewerId: row.reviewer_id,
      outcome: row.outcome,
      receivedAt: row.received_at.toISOString(),
    })),
    next: encodeCursor(page.at(-1)?.seq ?? since),
    more: rows.length > limit,
  }
}
