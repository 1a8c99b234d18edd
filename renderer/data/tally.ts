import { OUTBOX_STATES, type OutboxState } from '../../shared/sync/outbox-state.ts'
import { JOB_STATES, type JobState, type TableName, type Tables } from './records.ts'
import type { Tally } from './store.ts'
import type { TablePlan } from './write-plan.ts'

/** What is counted: changing these needs the rows as they were. */
export const TALLIED: ReadonlySet<TableName> = new Set(['jobs', 'outbox', 'attention'])

/** Counts of rows by state, brought forward by each commit after it is durable. */
export interface TallyBook {
  read(): Tally
  /** Once, at opening, from counting queries. */
  start(tally: Tally): void
  apply(plans: Plans): void
}

/** What one commit comes to, table by table; null for those it does not concern. */
export type Plans = { [Table in TableName]: TablePlan<Tables[Table]> | null }

export function noPlans(): Plans {
  return {
    jobs: null,
    contents: null,
    packs: null,
    decisions: null,
    outbox: null,
    attention: null,
    policies: null,
    meta: null,
  }
}

export function createTallyBook(): TallyBook {
  let jobs = zero(JOB_STATES)
  let outbox = zero(OUTBOX_STATES)
  let attention = 0
  return {
    read: () => ({ jobs: { ...jobs }, outbox: { ...outbox }, attention }),
    start: (tally) => {
      jobs = { ...tally.jobs }
      outbox = { ...tally.outbox }
      attention = tally.attention
    },
    apply: (plans) => {
      if (plans.jobs !== null) move<JobState>(jobs, plans.jobs)
      if (plans.outbox !== null) move<OutboxState>(outbox, plans.outbox)
      if (plans.attention !== null) {
        attention += plans.attention.after.length - plans.attention.before.length
      }
    },
  }
}

function zero<State extends string>(states: readonly State[]): Record<State, number> {
  return Object.fromEntries(states.map((state) => [state, 0])) as Record<State, number>
}

function move<State extends string>(
  counts: Record<State, number>,
  plan: TablePlan<{ readonly state: State }>,
): void {
  for (const row of plan.before) counts[row.state] -= 1
  for (const row of plan.after) counts[row.state] += 1
}
