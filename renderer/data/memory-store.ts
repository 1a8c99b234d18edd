import { success } from '../../shared/lib/failure.ts'
import type { EpochMs } from '../../shared/lib/time.ts'
import { isPending } from '../../shared/sync/outbox-state.ts'
import { type JobRow, TABLES, type TableName, type Tables } from './records.ts'
import type { Store, Writes } from './store.ts'
import { createTallyBook, noPlans, type Plans } from './tally.ts'
import { fittedToJobs, planTable } from './write-plan.ts'

type Rows = { readonly [Table in TableName]: Map<string, Tables[Table]> }

/** A store that is never written anywhere: for sessions and queues that must leave nothing on disk (S6, S7). */
export function createMemoryStore(): Store {
  const rows: Rows = {
    jobs: new Map(),
    contents: new Map(),
    packs: new Map(),
    decisions: new Map(),
    outbox: new Map(),
    attention: new Map(),
    policies: new Map(),
    meta: new Map(),
  }
  const book = createTallyBook()
  const ready = (compare: (a: JobRow, b: JobRow) => number, keep: (job: JobRow) => boolean, limit: number) =>
    [...rows.jobs.values()]
      .filter((job) => job.state === 'ready' && keep(job))
      .sort(compare)
      .slice(0, limit)

  return {
    get: async (table, id) => rows[table].get(id),
    getMany: async (table, ids) => ids.map((id) => rows[table].get(id)),
    all: async (table) => [...rows[table].values()],
    readyJobs: async (limit) =>
      ready(
        (a, b) => a.order - b.order,
        () => true,
        limit,
      ),
    jobsToRenew: async (time: EpochMs, limit) =>
      ready(
        (a, b) => a.renewAt - b.renewAt,
        (job) => job.renewAt <= time,
        limit,
      ),
    jobsExpired: async (time: EpochMs, limit) =>
      ready(
        (a, b) => a.expiresAt - b.expiresAt,
        (job) => job.expiresAt <= time,
        limit,
      ),
    packJobs: async ({ id }, states, limit) =>
      [...rows.jobs.values()]
        .filter((job) => job.packId === id && states.includes(job.state))
        .slice(0, limit),
    pendingOutbox: async () =>
      [...rows.outbox.values()].filter((row) => isPending(row.state)).sort((a, b) => a.seq - b.seq),
    recentDecisions: async (limit) =>
      [...rows.decisions.values()].sort((a, b) => b.seq - a.seq).slice(0, limit),
    oldDecisions: async (keep, limit) =>
      [...rows.decisions.values()]
        .sort((a, b) => a.seq - b.seq)
        .slice(0, Math.max(0, rows.decisions.size - keep))
        .slice(0, limit),
    highest: async () => ({
      order: highest(rows.jobs, (job) => job.order),
      seq: highest(rows.decisions, (decision) => decision.seq),
    }),
    tally: () => book.read(),
    commit: async (writes) => {
      const plans = planAll(rows, writes)
      if (plans === null) return success(false)
      for (const table of TABLES) apply(rows, plans, table)
      book.apply(plans)
      return success(true)
    },
    close: () => undefined,
    wipe: async () => {
      for (const table of TABLES) rows[table].clear()
    },
  }
}

function planAll(rows: Rows, writes: Writes): Plans | null {
  const plans = noPlans()
  for (const table of TABLES) {
    if (!planInto(plans, rows, writes, table)) return null
  }
  return plans
}

function planInto<Name extends TableName>(plans: Plans, rows: Rows, writes: Writes, table: Name): boolean {
  const asked = writes[table]
  if (asked === undefined) return true
  const changes = fittedToJobs(asked, plans.jobs)
  const plan = planTable(changes, rows[table])
  if (plan === null) return false
  // The compiler cannot see that a plan for a table fits that table's place.
  plans[table] = plan as Plans[Name]
  return true
}

function apply<Name extends TableName>(rows: Rows, plans: Plans, table: Name): void {
  const plan = plans[table]
  if (plan === null) return
  for (const row of plan.put) rows[table].set(row.id, row)
  for (const id of plan.remove) rows[table].delete(id)
}

function highest<Row>(rows: ReadonlyMap<string, Row>, value: (row: Row) => number): number {
  let most = -1
  for (const row of rows.values()) most = Math.max(most, value(row))
  return most
}
