import { Dexie } from 'dexie'
import { failed, success } from '../../shared/lib/failure.ts'
import type { EpochMs } from '../../shared/lib/time.ts'
import { isPending, OUTBOX_STATES } from '../../shared/sync/outbox-state.ts'
import { type DatabaseEngine, type DatabaseTables, declareDatabase, tablesOf } from './database.ts'
import { createReadyRange } from './ready-range.ts'
import { JOB_STATES, type JobRow, type JobState, TABLES, type TableName } from './records.ts'
import type { Store, Tally, Writes } from './store.ts'
import { storeFailure } from './store-failure.ts'
import { createTallyBook, noPlans, type Plans, TALLIED } from './tally.ts'
import { dependsOnRows, fittedToJobs, planTable, touchedIds } from './write-plan.ts'

const PENDING = OUTBOX_STATES.filter(isPending)

/** Opens the store on disk, upgrading an older version first. */
export async function openDexieStore(name: string, engine?: DatabaseEngine): Promise<Store> {
  const database = declareDatabase(name, engine)
  await database.open()
  const tables = tablesOf(database)
  const book = createTallyBook()
  book.start(await countAll(tables))
  const ready = createReadyRange(tables.jobs)

  return {
    get: (table, id) => tables[table].get(id),
    getMany: (table, ids) => tables[table].bulkGet([...ids]),
    all: (table) => tables[table].toArray(),
    readyJobs: (limit) => ready.read(limit),
    jobsToRenew: (time, limit) => leasesUpTo(tables, time).limit(limit).toArray(),
    // Whatever has ended was to be renewed before: one index serves both.
    jobsExpired: (time, limit) =>
      leasesUpTo(tables, time)
        .filter((job) => job.expiresAt <= time)
        .limit(limit)
        .toArray(),
    packJobs: async ({ id, firstOrder, lastOrder }, states, limit) => {
      const found: JobRow[] = []
      for (const state of states) {
        const range = tables.jobs
          .where('[state+order]')
          .between([state, firstOrder], [state, lastOrder], true, true)
        const rest = limit - found.length
        if (rest > 0)
          found.push(
            ...(await range
              .filter((job) => job.packId === id)
              .limit(rest)
              .toArray()),
          )
      }
      return found
    },
    pendingOutbox: () => tables.outbox.where('state').anyOf(PENDING).sortBy('seq'),
    recentDecisions: (limit) => tables.decisions.orderBy('seq').reverse().limit(limit).toArray(),
    oldDecisions: async (keep, limit) => {
      const newestOld = await tables.decisions.orderBy('seq').reverse().offset(keep).first()
      if (newestOld === undefined) return []
      return tables.decisions.where('seq').belowOrEqual(newestOld.seq).limit(limit).toArray()
    },
    highest: async () => ({
      order: Math.max(-1, ...(await Promise.all(JOB_STATES.map((state) => highestOrder(tables, state))))),
      seq: (await tables.decisions.orderBy('seq').last())?.seq ?? -1,
    }),
    tally: () => book.read(),
    commit: async (writes) => {
      try {
        const plans = await write(database, tables, writes)
        if (plans === null) return success(false)
        book.apply(plans)
        ready.note(plans.jobs?.after ?? [])
        return success(true)
      } catch (error) {
        return failed(storeFailure(error))
      }
    },
    close: () => database.close(),
    wipe: () => database.delete(),
  }
}

function leasesUpTo(tables: DatabaseTables, time: EpochMs) {
  return tables.jobs.where('[state+renewAt]').between(['ready', Dexie.minKey], ['ready', time], true, true)
}

/**
 * One transaction over the tables concerned. Nothing but Dexie is awaited inside: with anything else the
 * transaction would end early, and an abort would leave rows behind without an error.
 */
async function write(database: Dexie, tables: DatabaseTables, writes: Writes): Promise<Plans | null> {
  const concerned = TABLES.filter((table) => writes[table] !== undefined)
  if (concerned.length === 0) return noPlans()
  return database.transaction('rw', concerned, async () => {
    const plans = noPlans()
    for (const table of concerned) {
      if (!(await planInto(plans, tables, writes, table))) return null
    }
    for (const table of concerned) await apply(plans, tables, table)
    return plans
  })
}

async function planInto<Name extends TableName>(
  plans: Plans,
  tables: DatabaseTables,
  writes: Writes,
  table: Name,
): Promise<boolean> {
  const asked = writes[table]
  if (asked === undefined) return true
  const changes = fittedToJobs(asked, plans.jobs)
  // Half of the work of a commit is reading what it changes: only where that matters.
  const isNeeded = TALLIED.has(table) || dependsOnRows(changes)
  const rows = isNeeded ? await tables[table].bulkGet(touchedIds(changes)) : []
  const plan = planTable(changes, new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row]]))))
  if (plan === null) return false
  // The compiler cannot see that a plan for a table fits that table's place.
  plans[table] = plan as Plans[Name]
  return true
}

async function apply<Name extends TableName>(
  plans: Plans,
  tables: DatabaseTables,
  table: Name,
): Promise<void> {
  const plan = plans[table]
  if (plan === null) return
  if (plan.put.length > 0) await tables[table].bulkPut([...plan.put])
  if (plan.remove.length > 0) await tables[table].bulkDelete([...plan.remove])
}

async function highestOrder(tables: DatabaseTables, state: JobState): Promise<number> {
  const last = await tables.jobs
    .where('[state+order]')
    .between([state, Dexie.minKey], [state, Dexie.maxKey])
    .last()
  return last?.order ?? -1
}

/**
 * Ready jobs are counted as what is neither decided nor lost: the browser counts a whole table eight times as
 * fast as a range of an index, and a day's packs are nearly all ready (90,000: 0.15 s in place of 1.2 s).
 */
async function countAll(tables: DatabaseTables): Promise<Tally> {
  const [all, decided, lost] = await Promise.all([
    tables.jobs.count(),
    jobCount(tables, 'decided'),
    jobCount(tables, 'lost'),
  ])
  const outbox = await Promise.all(
    OUTBOX_STATES.map((state) => tables.outbox.where('state').equals(state).count()),
  )
  return {
    jobs: { ready: all - decided - lost, decided, lost },
    outbox: record(OUTBOX_STATES, outbox),
    attention: await tables.attention.count(),
  }
}

function jobCount(tables: DatabaseTables, state: JobState): PromiseLike<number> {
  return tables.jobs.where('[state+order]').between([state, Dexie.minKey], [state, Dexie.maxKey]).count()
}

function record<State extends string>(
  states: readonly State[],
  counts: readonly number[],
): Record<State, number> {
  return Object.fromEntries(states.map((state, place) => [state, counts[place] ?? 0])) as Record<
    State,
    number
  >
}
