import { success } from '../../shared/lib/failure.ts'
import { serially } from '../../shared/lib/serial.ts'
import type { JobRow, TableName } from './records.ts'
import type { Store, TableChanges, Writes } from './store.ts'
import { planTable, touchedIds } from './write-plan.ts'

/** The tables whose rows may live in memory: a job's row and its content lie in the same place. */
type JobWrites = Pick<Writes, 'jobs' | 'contents'>

/**
 * A store on disk with a place in memory beside it for the jobs of queues that are never written to disk
 * (promise S7). Who uses it need not know which job lies where.
 *
 * @param known ids of the rows that are in memory already
 */
export function createSplitStore(disk: Store, memory: Store, known: readonly string[] = []): Store {
  /** Ids of the rows that live in memory: none ever moves. */
  const volatile = new Set<string>(known)
  const inTurn = serially()

  /** Disk first: it alone can fail. Memory is checked before and cannot change in between, as commits take turns. */
  const commitBoth = async (onDisk: Writes, inMemory: JobWrites) => {
    if (!(await wouldFit(memory, inMemory))) return success(false)
    const written = await disk.commit(onDisk)
    if (!written.ok || !written.value) return written
    for (const row of [...(inMemory.jobs?.put ?? []), ...(inMemory.contents?.put ?? [])]) volatile.add(row.id)
    const done = await memory.commit(inMemory)
    for (const id of [...(inMemory.jobs?.remove ?? []), ...(inMemory.contents?.remove ?? [])])
      volatile.delete(id)
    return done
  }

  const merged = async (
    read: (store: Store) => Promise<readonly JobRow[]>,
    by: (job: JobRow) => number,
    limit: number,
  ): Promise<readonly JobRow[]> => {
    if (volatile.size === 0) return read(disk)
    const [a, b] = await Promise.all([read(disk), read(memory)])
    return [...a, ...b].sort((x, y) => by(x) - by(y)).slice(0, limit)
  }

  return {
    ...disk,
    get: (table, id) => (isSplit(table) && volatile.has(id) ? memory : disk).get(table, id),
    getMany: async (table, ids) => {
      const rows = await disk.getMany(table, ids)
      if (!isSplit(table) || volatile.size === 0) return rows
      const kept = await memory.getMany(table, ids)
      return rows.map((row, place) => row ?? kept[place])
    },
    readyJobs: (limit) =>
      merged(
        (store) => store.readyJobs(limit),
        (job) => job.order,
        limit,
      ),
    jobsToRenew: (time, limit) =>
      merged(
        (store) => store.jobsToRenew(time, limit),
        (job) => job.renewAt,
        limit,
      ),
    jobsExpired: (time, limit) =>
      merged(
        (store) => store.jobsExpired(time, limit),
        (job) => job.expiresAt,
        limit,
      ),
    packJobs: (pack, states, limit) =>
      merged(
        (store) => store.packJobs(pack, states, limit),
        (job) => job.order,
        limit,
      ),
    highest: async () => {
      const [a, b] = await Promise.all([disk.highest(), memory.highest()])
      return { order: Math.max(a.order, b.order), seq: a.seq }
    },
    tally: () => {
      const [a, b] = [disk.tally(), memory.tally()]
      return {
        ...a,
        jobs: {
          ready: a.jobs.ready + b.jobs.ready,
          decided: a.jobs.decided + b.jobs.decided,
          lost: a.jobs.lost + b.jobs.lost,
        },
      }
    },
    commit: (writes) => {
      const { onDisk, inMemory } = split(writes, volatile)
      if (inMemory === null) return disk.commit(onDisk)
      return inTurn(() => commitBoth(onDisk, inMemory))
    },
    close: () => {
      disk.close()
      memory.close()
    },
    wipe: async () => {
      volatile.clear()
      await Promise.all([disk.wipe(), memory.wipe()])
    },
  }
}

function isSplit(table: TableName): boolean {
  return table === 'jobs' || table === 'contents'
}

function split(
  writes: Writes,
  volatile: ReadonlySet<string>,
): { onDisk: Writes; inMemory: JobWrites | null } {
  const { jobs, contents, ...others } = writes
  const inMemory = { jobs: side(jobs, volatile, true), contents: side(contents, volatile, true) }
  if (isEmpty(inMemory.jobs) && isEmpty(inMemory.contents)) return { onDisk: writes, inMemory: null }
  const onDisk = { jobs: side(jobs, volatile, false), contents: side(contents, volatile, false) }
  return { onDisk: { ...others, ...onDisk }, inMemory }
}

function side<Row extends { readonly volatile: boolean }>(
  changes: TableChanges<Row> | undefined,
  volatile: ReadonlySet<string>,
  inMemory: boolean,
): TableChanges<Row> {
  return {
    ...changes,
    put: (changes?.put ?? []).filter((row) => row.volatile === inMemory),
    patch: (changes?.patch ?? []).filter((patch) => volatile.has(patch.id) === inMemory),
    edit: (changes?.edit ?? []).filter((edit) => volatile.has(edit.id) === inMemory),
    must: (changes?.must ?? []).filter((must) => volatile.has(must.id) === inMemory),
    remove: (changes?.remove ?? []).filter((id) => volatile.has(id) === inMemory),
  }
}

function isEmpty<Row>({
  put = [],
  patch = [],
  edit = [],
  must = [],
  remove = [],
}: TableChanges<Row>): boolean {
  return put.length + patch.length + edit.length + must.length + remove.length === 0
}

async function wouldFit(memory: Store, { jobs }: JobWrites): Promise<boolean> {
  if (jobs === undefined) return true
  const rows = await memory.getMany('jobs', touchedIds(jobs))
  return planTable(jobs, new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row]])))) !== null
}
