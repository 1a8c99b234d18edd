import type { DecisionId } from '../domain/ids.ts'
import { type DurationMs, type EpochMs, SECOND } from '../lib/time.ts'
import { undoUntil } from './grace.ts'
import type { OutboxState } from './outbox-state.ts'

/** What the wire takes at once. */
export const BATCH_LIMIT = 200
/**
 * Once all that was due is answered, nothing more leaves by itself for so long: what comes due meanwhile leaves together.
 * One exchange for each key of a quick reviewer took more of the machine than all that the keys themselves need.
 */
export const GATHERING: DurationMs = 5 * SECOND
/** From this many failed exchanges on, an entry travels alone, so that it cannot hold back others (promise P6). */
export const ALONE_FROM = 3

export interface PendingEntry {
  readonly id: DecisionId
  /** Order of saving. */
  readonly seq: number
  readonly state: OutboxState
  readonly savedAt: EpochMs
  readonly supersedes: DecisionId | null
}

export interface BatchRules {
  readonly now: EpochMs
  readonly graceSeconds: number
  readonly ignoreGrace: boolean
  readonly limit: number
  /** Exchanges that the server failed (not the network) while this entry was in them. */
  readonly troubles: ReadonlyMap<DecisionId, number>
}

/**
 * The entries to send next, in the order of saving.
 *
 * @param pending every unanswered entry, by rising `seq`.
 *
 * An entry that supersedes another waits until that one is answered: sent side by side, a server that
 * refused the first would refuse the second as well. Entries under suspicion go alone and last.
 */
export function nextBatch<Entry extends PendingEntry>(
  pending: readonly Entry[],
  rules: BatchRules,
): readonly Entry[] {
  const unanswered = new Set(pending.map((entry) => entry.id))
  const newest = pending.at(-1)?.id
  const batch: Entry[] = []
  let suspect: Entry | null = null
  for (const entry of pending) {
    if (!isDue(entry, entry.id === newest, rules)) continue
    if (entry.supersedes !== null && unanswered.has(entry.supersedes)) continue
    const troubles = rules.troubles.get(entry.id) ?? 0
    if (troubles >= ALONE_FROM) {
      if (suspect === null || troubles < (rules.troubles.get(suspect.id) ?? 0)) suspect = entry
      continue
    }
    batch.push(entry)
    if (batch.length >= Math.min(rules.limit, BATCH_LIMIT)) return batch
  }
  return batch.length === 0 && suspect !== null ? [suspect] : batch
}

/**
 * When the next held entry comes due; null when none will. One that is due already and was not sent waits for
 * the answer to another: to wake for it would be to wake for ever.
 */
export function nextDueAt(
  pending: readonly PendingEntry[],
  { now, graceSeconds }: Pick<BatchRules, 'now' | 'graceSeconds'>,
): EpochMs | null {
  const newest = pending.at(-1)?.id
  let soonest: EpochMs | null = null
  for (const entry of pending) {
    if (entry.state !== 'held') continue
    const due = undoUntil(entry, entry.id === newest, graceSeconds)
    if (due > now && (soonest === null || due < soonest)) soonest = due
  }
  return soonest
}

function isDue(entry: PendingEntry, isNewest: boolean, rules: BatchRules): boolean {
  if (entry.state === 'ready' || entry.state === 'doubtful') return true
  if (entry.state !== 'held') return false
  return rules.ignoreGrace || undoUntil(entry, isNewest, rules.graceSeconds) <= rules.now
}

/** After an exchange that the server failed, half as many; after one that went well, twice as many. */
export function nextLimit(limit: number, wentWell: boolean): number {
  return wentWell ? Math.min(BATCH_LIMIT, limit * 2) : Math.max(1, Math.floor(limit / 2))
}
