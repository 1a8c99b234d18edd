import type { PackId } from '../../shared/domain/ids.ts'
import type { Result } from '../../shared/lib/failure.ts'
import type { EpochMs } from '../../shared/lib/time.ts'
import type { OutboxState } from '../../shared/sync/outbox-state.ts'
import type { DecisionRow, JobRow, JobState, OutboxRow, TableName, Tables } from './records.ts'

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
  readonly put?: readonly Row[]
  /** A row that is there already and of which this is true is left as it is by `put`. */
  readonly keep?: (row: Row) => boolean
  /** True: a row is put only if this commit puts the job of the same id, and does not keep the one there is. */
  readonly withJob?: boolean
  readonly patch?: readonly Patch<Row>[]
  readonly remove?: readonly string[]
}

/** A commit as a value: made, encryption included, before any transaction opens. */
export type Writes = { readonly [Table in TableName]?: TableChanges<Tables[Table]> }

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
  all<Table extends 'packs' | 'attention'>(table: Table): Promise<readonly Tables[Table][]>
  /** By rising order. */
  readyJobs(limit: number): Promise<readonly JobRow[]>
  /** Ready jobs whose lease is to be renewed at or before `serverTime`, the earliest first. */
  jobsToRenew(serverTime: EpochMs, limit: number): Promise<readonly JobRow[]>
  /** Ready jobs whose lease ended at or before `serverTime`, the earliest first. */
  jobsExpired(serverTime: EpochMs, limit: number): Promise<readonly JobRow[]>
  packJobs(packId: PackId, states: readonly JobState[], limit: number): Promise<readonly JobRow[]>
  /** Everything not answered, by rising seq. */
  pendingOutbox(): Promise<readonly OutboxRow[]>
  /** Newest first. */
  recentDecisions(limit: number): Promise<readonly DecisionRow[]>
  /** Answered or withdrawn entries except the newest `keep` of all, oldest first, at most `limit`. */
  settledBefore(keep: number, limit: number): Promise<readonly OutboxRow[]>
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
