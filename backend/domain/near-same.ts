import { type RawBuilder, sql } from 'kysely'
import type { Reviewer } from '../../shared/contracts/http/reviewer.ts'
import { MOST_ALIKE, NEAR_BITS } from '../../shared/domain/alike.ts'
import type { ContentLanguage } from '../../shared/domain/languages.ts'
import { isFor } from './lease-statement.ts'
import { PARTS, partOf, turnsOf } from './likeness-parts.ts'

/**
 * The most urgent that one probe finds. A flood of one picture is not read through, and a number this small lets
 * PostgreSQL walk the index in its order instead of sorting.
 */
const READ_OF_A_PROBE = 30

interface Asked {
  readonly reviewer: Reviewer
  readonly languages: readonly ContentLanguage[]
  readonly likenesses: readonly string[]
}

/** The free jobs whose told likeness is near one of these and that this reviewer may be given: their `id`s. */
export function nearSameJobs({ reviewer, languages, likenesses }: Asked): RawBuilder<unknown> {
  const parts = Array.from({ length: PARTS }, (_, part) => part)
  const asked = sql.join(parts.map((part) => sql`${partOf('likeness', part)} as ${nameOf(part)}`))
  // Whoever is near in several parts is found several times, and counted once: `union`.
  const found = sql.join(parts.map(sharing), sql` union `)
  return sql`(
    with asked as materialized (
      select ('x' || likeness)::bit(64) as bits, ${asked} from unnest(${likenesses}::text[]) as likeness
    )
    select near.id from asked cross join lateral (
      select id from (${found}) as jobs
      where (${reviewer.queueIds}::text[] is null or queue_id = any(${reviewer.queueIds}::text[]))
        and language = any(${languages}::text[]) and ${isFor(reviewer)}
      order by urgency, id limit ${MOST_ALIKE}
    ) as near
  )`
}

const nameOf = (part: number): RawBuilder<unknown> => sql.ref(`part_${part}`)

/**
 * The probes of one index. The conditions stand in the statement as they stand in the index: a parameter in their
 * place would keep the index from being used.
 */
function sharing(part: number): RawBuilder<unknown> {
  return sql`(
    select read.id, read.urgency, read.queue_id, read.language, read.harm_classes
    from ${turnsOf(part)} cross join lateral (
      select id, urgency, queue_id, language, harm_classes, likeness from jobs
      where ${partOf('jobs.likeness', part)} = asked.${nameOf(part)} # turns.turn
        and jobs.likeness is not null and state = 'open' and lease_expires_at = 'epoch'
      order by urgency, id limit ${READ_OF_A_PROBE}
    ) as read
    where bit_count(('x' || read.likeness)::bit(64) # asked.bits) <= ${NEAR_BITS}
  )`
}
