/**
 * Version 3. Jobs of the same content find each other; one decision may act on several children.
 * Jobs that were there before have no key: they are alone, as they were.
 */
export const alike: readonly string[] = [
  // What the reviewer would see is the same where this is the same; null: nothing to tell it by.
  `alter table jobs add column content_key text`,
  `create index jobs_alike on jobs (content_key, urgency, id) where state = 'open' and content_key is not null`,
  `alter table enforcements drop constraint enforcements_decision_id_action_direction_key`,
  `alter table enforcements add unique (decision_id, item_id, action, direction)`,
]
