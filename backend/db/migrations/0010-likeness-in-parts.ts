/**
 * Version 10. Two likenesses that differ in four bits or fewer differ in one bit at most in one of three parts, so each
 * of three parts has an index and is asked for with each of its bits turned. The five bands before were shared
 * with a hundred others by chance, of 800,000 pictures, and each was read.
 */
export const likenessInParts: readonly string[] = [
  ...[1, 2, 3, 4, 5].map((band) => `drop index jobs_near_${band}`),
  `alter table jobs drop column likeness_bands`,
  // Every third bit, from the last, the last but one and the one before.
  ...[`1${'001'.repeat(21)}`, `${'001'.repeat(21)}0`, `${'010'.repeat(21)}0`].map(
    (mask, part) => `create index jobs_near_${part + 1}
      on jobs (((('x' || likeness)::bit(64) & B'${mask}')::bigint), urgency, id)
      where state = 'open' and lease_expires_at = 'epoch' and likeness is not null`,
  ),
]
