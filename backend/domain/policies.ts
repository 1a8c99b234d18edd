import { sql } from 'kysely'
import type { Decision } from '../../shared/contracts/http/decisions.ts'
import type { PolicySet } from '../../shared/contracts/http/policies.ts'
import type { ClauseId } from '../../shared/domain/ids.ts'
import type { Queryable } from '../db/database.ts'
import { json } from '../db/json.ts'
import { announce } from '../events/bus.ts'
import type { PolicyFacts } from './decide-world.ts'

/** The set in force; null while none was published. */
export async function currentPolicies(db: Queryable): Promise<PolicySet | null> {
  const row = await db
    .selectFrom('policy_sets')
    .orderBy('version', 'desc')
    .limit(1)
    .select(['version', 'body'])
    .executeTakeFirst()
  return row === undefined ? null : { ...row.body, version: row.version }
}

export async function policyVersion(db: Queryable): Promise<number> {
  const row = await db
    .selectFrom('policy_sets')
    .select((select) => select.fn.max('version').as('version'))
    .executeTakeFirst()
  return row?.version ?? 0
}

/** Puts a set in force under its version, and tells everybody. */
export async function publishPolicies(db: Queryable, set: PolicySet): Promise<void> {
  await sql`insert into policy_sets (version, body) values (${set.version}, ${json(set)})`.execute(db)
  const clauses = set.policies.flatMap((policy) => policy.clauses.map(({ id, version }) => ({ id, version })))
  await sql`
    insert into clause_versions (clause_id, version)
    select row.id, row.version from jsonb_to_recordset(${json(clauses)}) as row (id text, version bigint)
    on conflict do nothing`.execute(db)
  const reasons = [
    ...set.skipReasons.map(({ id }) => ({ use: 'skip', id })),
    ...set.escalationReasons.map(({ id }) => ({ use: 'escalate', id })),
  ]
  await sql`
    insert into reasons (use, id)
    select row.use, row.id from jsonb_to_recordset(${json(reasons)}) as row (use text, id text)
    on conflict do nothing`.execute(db)
  await announce(db, [{ type: 'policy_changed', version: set.version }])
}

type Reasons = readonly { readonly use: 'skip' | 'escalate'; readonly id: string }[]

/** `clause\nversion` of every version there was of these clauses. */
async function knownClauses(db: Queryable, ids: readonly ClauseId[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{ clause_id: string; version: number }>`
    select clause_id, version from clause_versions where clause_id = any(${ids}::text[])`.execute(db)
  return new Set(rows.map((row) => `${row.clause_id}\n${row.version}`))
}

/**
 * What the rules ask of the policies: of every version there was, because a decision may come late.
 * Reads only what this batch needs; most hold neither skips nor escalations.
 */
export async function policyFacts(db: Queryable, batch: readonly Decision[]): Promise<PolicyFacts> {
  const judgements = batch.flatMap((one) => [
    one.judgement,
    ...(one.exceptions ?? []).map((exception) => exception.judgement),
  ])
  const clauses = await knownClauses(db, [
    ...new Set(judgements.flatMap((one) => (one.type === 'violation' ? [one.clauseId] : []))),
  ])
  const givesReasons = judgements.some((one) => one.type === 'skip' || one.type === 'escalate')
  const reasons: Reasons = givesReasons ? await db.selectFrom('reasons').selectAll().execute() : []
  const idsFor = (use: 'skip' | 'escalate'): ReadonlySet<string> =>
    new Set(reasons.filter((one) => one.use === use).map((one) => one.id))
  return {
    version: await policyVersion(db),
    hasClause: (id, version) => clauses.has(`${id}\n${version}`),
    skipReasons: idsFor('skip'),
    escalationReasons: idsFor('escalate'),
  }
}
