import { type RawBuilder, sql } from 'kysely'
import type { Reviewer } from '../../shared/contracts/http/reviewer.ts'
import { MOST_ALIKE, NEAR_BITS } from '../../shared/domain/alike.ts'
import type { ContentLanguage } from '../../shared/domain/languages.ts'
import { json } from '../db/json.ts'
import { isFor } from './lease-statement.ts'
import { BANDS, bandsOf } from './likeness-bands.ts'

/**
 * The most urgent that share a band: of 800,000 pictures as many do by chance. A flood of one picture is not read
 * through, and a number this small lets PostgreSQL walk the index in its order instead of sorting.
 */
const READ_OF_A_BAND = 100

interface Asked {
  readonly reviewer: Reviewer
  readonly languages: readonly ContentLanguage[]
  readonly likenesses: readonly string[]
}

/** The free jobs whose told likeness is near one of these and that this reviewer may be given: their `id`s. */
export function nearSameJobs({ reviewer, languages, likenesses }: Asked): RawBuilder<unknown> {
  const asked = likenesses.map((likeness) => ({ likeness, likeness_bands: bandsOf(likeness) }))
  // Whoever shares several bands is found several times, and counted once: `union`.
  const found = sql.join(
    Array.from({ length: BANDS }, (_, band) => sharing(band)),
    sql` union `,
  )
  return sql`
    select near.id from jsonb_to_recordset(${json(asked)}) as asked (likeness text, likeness_bands integer[])
    cross join lateral (
      select id from (${found}) as jobs
      where (${reviewer.queueIds}::text[] is null or queue_id = any(${reviewer.queueIds}::text[]))
        and language = any(${languages}::text[]) and ${isFor(reviewer)}
      order by urgency, id limit ${MOST_ALIKE}
    ) as near`
}

/**
 * One probe of one index. The number of the band and the conditions stand in the statement as they stand in the
 * index: a parameter in their place would keep the index from being used.
 */
function sharing(band: number): RawBuilder<unknown> {
  const part = sql.raw(`likeness_bands[${band + 1}]`)
  return sql`(
    select id, urgency, queue_id, language, harm_classes from (
      select * from jobs
      where jobs.${part} = asked.${part} and jobs.likeness is not null
        and state = 'open' and lease_expires_at = 'epoch'
      order by urgency, id limit ${READ_OF_A_BAND}
    ) as read
    where bit_count(('x' || read.likeness)::bit(64) # ('x' || asked.likeness)::bit(64)) <= ${NEAR_BITS}
  )`
}
