import { type RawBuilder, sql } from 'kysely'
import { NEAR_BITS } from '../../shared/domain/alike.ts'

/**
 * Two likenesses that are near the same have one part at least, of so many, in which they differ by one bit or by
 * none: an index on each part finds them all by asking for the part as it is, and with each of its bits turned.
 * Few wide parts are shared by chance far more seldom than many narrow ones.
 */
export const PARTS = Math.floor(NEAR_BITS / 2) + 1

/**
 * A part of a likeness, as the index on it has it (migration 0010): the letters must be the same, or the index is
 * not used. Neighbouring bits go to different parts, because what lies side by side in a picture is seldom
 * independent.
 *
 * @param likeness the SQL of 16 hexadecimal digits
 */
export function partOf(likeness: string, part: number): RawBuilder<bigint> {
  const mask = Array.from({ length: 64 }, (_, place) => ((63 - place) % PARTS === part ? '1' : '0')).join('')
  return sql.raw(`(('x' || ${likeness})::bit(64) & B'${mask}')::bigint`)
}

/** A table `turns (turn)`: what a part is combined with to be itself, or to have one of its bits turned. */
export function turnsOf(part: number): RawBuilder<unknown> {
  return sql`(
    select 0::bigint as turn
    union all select 1::bigint << bit from generate_series(${sql.lit(part)}, 63, ${sql.lit(PARTS)}) as bit
  ) as turns`
}
