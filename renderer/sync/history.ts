import type { DecisionId } from '../../shared/domain/ids.ts'
import { undoUntil } from '../../shared/sync/grace.ts'
import { nextOutboxState } from '../../shared/sync/outbox-state.ts'
import { openDecision } from '../data/codec.ts'
import type { OutboxRow } from '../data/records.ts'
import type { HistoryEntry } from '../data/worker-contract.ts'
import type { Core } from './core.ts'
import { underWay, whileSending } from './under-way.ts'

/** The newest decisions of this machine, newest first. */
export async function history(core: Core, limit: number): Promise<readonly HistoryEntry[]> {
  const { store, records, outside, situation, shelf } = core
  const rows = await store.recentDecisions(limit)
  const entries = await store.getMany(
    'outbox',
    rows.map((row) => row.id),
  )
  const leaving = await underWay(store)
  const newest = entries.find((entry) => entry !== undefined && entry.state !== 'withdrawn')?.id
  const successors = successorsOf(entries)
  const toWall = outside.clock.wall() - outside.clock.steady()

  const opened = rows.map(async (row, place): Promise<HistoryEntry | null> => {
    const entry = entries[place]
    const record = await openDecision(records, row)
    if (record === null || entry === undefined) return null
    const state = leaving.has(entry.id) ? whileSending(entry) : entry.state
    const canUndo = state !== 'withdrawn' && nextOutboxState(state, 'undone') === 'withdrawn'
    return {
      decision: record.decision,
      title: record.title || (shelf.shown(row.jobId)?.title ?? ''),
      state,
      undoUntil: canUndo ? undoUntil(entry, entry.id === newest, situation.graceSeconds) + toWall : null,
      supersededBy: successors.get(entry.id) ?? null,
    }
  })
  return (await Promise.all(opened)).filter((entry) => entry !== null)
}

/** Who superseded whom. A successor is always newer, so it is in the same list. */
function successorsOf(entries: readonly (OutboxRow | undefined)[]): ReadonlyMap<DecisionId, DecisionId> {
  const successors = new Map<DecisionId, DecisionId>()
  for (const entry of entries) {
    if (entry === undefined || entry.supersedes === null) continue
    if (entry.state !== 'withdrawn' && entry.state !== 'rejected') successors.set(entry.supersedes, entry.id)
  }
  return successors
}
