import { sql } from 'kysely'
import type { Clause, PolicyDraft, PolicySet, PublishResponse } from '../../shared/contracts/http/policies.ts'
import type { ClauseId } from '../../shared/domain/ids.ts'
import type { Database, Queryable } from '../db/database.ts'
import { inTransaction } from '../db/transaction.ts'
import { Refusal } from '../refusal.ts'
import { canonicalJson } from './canonical.ts'
import { currentPolicies, publishPolicies } from './policies.ts'

/** Two who publish at once go one after the other, each with a version of its own. */
const PUBLISH_LOCK = 7_316_003

/**
 * Puts a set in force under the next version, and tells everybody. The set that is in force already stays
 * as it is, so that it may be published again.
 *
 * @throws Refusal `invalid` when a clause says something else under the version that decisions have named
 */
export async function publishDraft(
  database: Pick<Database, 'db'>,
  draft: PolicyDraft,
): Promise<PublishResponse> {
  return inTransaction(database.db, async (transaction) => {
    await sql`select pg_advisory_xact_lock(${PUBLISH_LOCK}::bigint)`.execute(transaction)
    const before = await currentPolicies(transaction)
    if (before !== null) {
      const { version, ...rest } = before
      if (canonicalJson(rest) === canonicalJson(draft)) return { version, changed: false }
      checkClauses(await formerClauses(transaction, before, draft), draft)
    }
    const version = (before?.version ?? 0) + 1
    await publishPolicies(transaction, { version, ...draft })
    return { version, changed: true }
  })
}

/** What a decision under a clause's version stood on. Translations and hints may change without a new one. */
function meaningOf({ harmClass, translations }: Clause): string {
  const { title, text } = translations['en'] ?? {}
  return JSON.stringify([harmClass, title, text])
}

/** Each clause of the draft as it was last published; in the set in force, or in an older one it was left out since. */
async function formerClauses(
  db: Queryable,
  before: PolicySet,
  draft: PolicyDraft,
): Promise<ReadonlyMap<ClauseId, Clause>> {
  const known = new Map<ClauseId, Clause>(
    before.policies.flatMap(({ clauses }) => clauses.map((clause) => [clause.id, clause])),
  )
  const missing = draft.policies
    .flatMap(({ clauses }) => clauses.map((clause) => clause.id))
    .filter((id) => !known.has(id))
  if (missing.length === 0) return known
  const { rows } = await sql<{ clause: Clause }>`
    select distinct on (clause->>'id') clause
    from policy_sets cross join jsonb_path_query(body, '$.policies[*].clauses[*]') as clause
    where clause->>'id' = any(${missing}::text[])
    order by clause->>'id', policy_sets.version desc`.execute(db)
  for (const { clause } of rows) known.set(clause.id, clause)
  return known
}

function checkClauses(known: ReadonlyMap<ClauseId, Clause>, draft: PolicyDraft): void {
  for (const [p, { clauses }] of draft.policies.entries()) {
    for (const [c, clause] of clauses.entries()) {
      const former = known.get(clause.id)
      if (former === undefined || clause.version > former.version) continue
      if (clause.version === former.version && meaningOf(clause) === meaningOf(former)) continue
      const field = `policies.${p}.clauses.${c}.version`
      const reason =
        clause.version < former.version
          ? `lower than ${former.version}, which was published`
          : 'the class, title or English text is another one: raise the version'
      throw new Refusal(422, 'invalid', `${field}: ${reason}`, { field })
    }
  }
}
