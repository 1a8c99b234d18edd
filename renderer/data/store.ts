import type { Result } from '../../shared/lib/failure.ts'
import type { EpochMs } from '../../shared/lib/time.ts'
import type { OutboxState } from '../../shared/sync/outbox-state.ts'
import type { DecisionRow, JobRow, JobState, OutboxRow, PackRow, TableName, Tables } from './records.ts'

/** A change of one row that depends on what the row holds at that moment. */
export interface Patch<Row> {
  readonly id: string
  /** Fields that must have exactly these values; a missing row never fits. */
  readonly when: Partial<Row>
  /** True: if it does not fit, nothing of the whole commit is written. False: this patch alone is left out. */
  readonly must: boolean
  readonly set: Partial<Row>
}

export interface TableChanges<Row> {
  /** What must hold of rows that are not changed; if one does not, nothing of the whole commit is written. */
  readonly must?: readonly { readonly id: string; readonly holds: (row: Row | undefined) => boolean }[]
  readonly put?: readonly Row[]
  /** A row that is there already and of which this is true is left as it is by `put`. */
  readonly keep?: (row: Row) => boolean
  /** What is left of a row to be put, given the jobs that this commit puts and does not keep; null: nothing. */
  readonly onlyFor?: (row: Row, jobIds: ReadonlySet<string>) => Row | null
  readonly patch?: readonly Patch<Row>[]
  /** A change that needs the row itself; null removes it. A missing row is left out. */
  readonly edit?: readonly { readonly id: string; readonly change: (row: Row) => Row | null }[]
  readonly remove?: readonly string[]
}

/** A commit as a value: made, encryption included, before any transaction opens. */
export type Writes = { readonly [Table in TableName]?: TableChanges<Tables[Table]> }

/** Where a pack's jobs are found. */
export type PackRange = Pick<PackRow, 'id' | 'firstOrder' | 'lastOrder'>

/** How many rows there are in each state, kept up with every commit: status needs no counting query. */
export interface Tally {
  readonly jobs: Readonly<Record<JobState, number>>
  readonly outbox: Readonly<Record<OutboxState, number>>
  readonly attention: number
}

/**
 * The durable local truth. Two implementations: IndexedDB, and memory for sessions and queues that must not
 * be written to disk. Reading throws when the database is broken; writing answers with a failure, because a
 * full disk is nothing unusual.
 */
export interface Store {
  get<Table extends TableName>(table: Table, id: string): Promise<Tables[Table] | undefined>
  /** In the order of `ids`; undefined for what is not there. */
  getMany<Table extends TableName>(
    table: Table,
    ids: readonly string[],
  ): Promise<readonly (Tables[Table] | undefined)[]>
  /** Every row on disk: for tables that stay small. */
  all<Table extends TableName>(table: Table): Promise<readonly Tables[Table][]>
  /** By rising order. */
  readyJobs(limit: number): Promise<readonly JobRow[]>
  /** Ready jobs whose lease is to be renewed at or before `serverTime`, the earliest first. */
  jobsToRenew(serverTime: EpochMs, limit: number): Promise<readonly JobRow[]>
  /** Ready jobs whose lease ended at or before `serverTime`, the earliest first. */
  jobsExpired(serverTime: EpochMs, limit: number): Promise<readonly JobRow[]>
  packJobs(pack: PackRange, states: readonly JobState[], limit: number): Promise<readonly JobRow[]>
  /** Everything not answered, by rising seq. */
  pendingOutbox(): Promise<readonly OutboxRow[]>
  /** Newest first. */
  recentDecisions(limit: number): Promise<readonly DecisionRow[]>
  /** Decisions except the newest `keep`, oldest first, at most `limit`. */
  oldDecisions(keep: number, limit: number): Promise<readonly DecisionRow[]>
  /** The highest `order` and `seq` in use; -1 when there is none. */
  highest(): Promise<{ readonly order: number; readonly seq: number }>
  tally(): Tally
  /**
   * All or nothing, and on disk when it answers (promise P1).
   *
   * @returns false when a patch that must fit did not: nothing was written.
   */
  commit(writes: Writes): Promise<Result<boolean>>
  close(): void
  /** Closes it and removes everything: at sign-out. */
  wipe(): Promise<void>
}
