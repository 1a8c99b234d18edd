/**
 * Version 6. What is free and what is lent lie in indexes of their own: a claim used to read past every lent
 * job, and with two hundred reviewers those are the first forty thousand of a queue.
 * The epoch says that a job is free without asking the clock, see `freeExpired`.
 */
export const freeJobs: readonly string[] = [
  `create index jobs_free on jobs (queue_id, language, urgency, id)
    where state = 'open' and lease_expires_at = 'epoch'`,
  `create index jobs_lent on jobs (queue_id, lease_expires_at)
    where state = 'open' and lease_expires_at > 'epoch'`,
  `drop index jobs_to_claim`,
]
