import type { LeaseLoss } from '../../shared/contracts/http/leases.ts'
import { attentionId, isNews } from '../../shared/sync/attention.ts'
import { openJob } from '../data/codec.ts'
import { contentOf } from '../data/contents.ts'
import type { JobRow } from '../data/records.ts'
import type { AttentionEntry } from '../data/worker-contract.ts'
import type { Core } from './core.ts'
import { stripJobs } from './stripping.ts'

/**
 * Takes jobs out of hand: their content is destroyed, the reviewer is told, and the page drops them unless
 * one is on screen. A job that was decided meanwhile is left alone: its decision goes its own way (promise P5).
 * The lease of one that cannot be read is still ours: it goes back, so that somebody else can do the work.
 *
 * @returns false when the store did not take it; the jobs are then as before.
 */
export async function loseJobs(
  core: Core,
  rows: readonly JobRow[],
  reason: LeaseLoss | 'unreadable',
): Promise<boolean> {
  const { store, tray, shelf, status, outside } = core
  const entries = isTold(reason) ? await Promise.all(rows.map((row) => notice(core, row, reason))) : []
  const stripped = await stripJobs(store, rows, await tray.seal(entries))
  if (!stripped.ok) return false
  const gone = new Set<string>(stripped.value.map((row) => row.id))
  tray.added(entries.filter((entry) => 'jobId' in entry && gone.has(entry.jobId)))
  for (const { id } of stripped.value) {
    if (shelf.isHeld(id)) {
      outside.post({ type: 'lost', jobId: id, reason: reason === 'unreadable' ? 'unknown' : reason })
    }
    shelf.leaves(id)
  }
  status.changed()
  if (reason === 'unreadable' && stripped.value.length > 0) giveBack(core, stripped.value)
  return true
}

/** Nobody waits for it: the next item must not. Without a network the lease runs out by itself. */
function giveBack({ outside }: Core, rows: readonly JobRow[]): void {
  outside.line.call('release', { leaseIds: rows.map((row) => row.leaseId) }).catch(outside.bug)
}

function isTold(reason: LeaseLoss | 'unreadable'): boolean {
  return reason === 'unreadable' || isNews(reason)
}

async function notice(core: Core, row: JobRow, reason: LeaseLoss | 'unreadable'): Promise<AttentionEntry> {
  const kind = reason === 'unreadable' ? 'unreadable' : 'lease_lost'
  const base = {
    id: attentionId(kind, row.id),
    at: core.outside.clock.wall(),
    title: await titleOf(core, row),
  }
  return reason === 'unreadable'
    ? { ...base, kind: 'unreadable', jobId: row.id }
    : { ...base, kind: 'lease_lost', jobId: row.id, reason }
}

/** Empty for a job that must not be written to disk: the tray is (promise S7). */
async function titleOf({ keys, shelf, store }: Core, row: JobRow): Promise<string> {
  if (row.volatile) return ''
  const shown = shelf.shown(row.id)
  if (shown !== undefined) return shown.title
  const cipher = await keys.of(row.packId)
  const job = cipher.ok ? await openJob(cipher.value, row, await contentOf(store, row)) : null
  return job?.item.title ?? ''
}
