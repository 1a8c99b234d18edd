/**
 * Version 9. Near-same pictures find each other by what their source told of them. Jobs that were there before are
 * without: nobody told, and nothing here decodes a picture.
 *
 * Two likenesses that differ in four bits or fewer share one of five bands, so each band has an index. Only what is
 * free stands in them: being leased costs a job no new entries.
 */
export const toldLikeness: readonly string[] = [
  // 16 hexadecimal digits; null: not told, or the item is more than one picture.
  `alter table jobs add column likeness text`,
  `alter table jobs add column likeness_bands integer[]`,
  ...[1, 2, 3, 4, 5].map(
    (band) => `create index jobs_near_${band} on jobs ((likeness_bands[${band}]), urgency, id)
      where state = 'open' and lease_expires_at = 'epoch' and likeness is not null`,
  ),
]
