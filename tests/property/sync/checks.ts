import { expect } from 'vitest'
import { QUEUES, viewOf } from '../../helpers/sync/page.ts'
import type { Rig } from '../../helpers/sync/rig.ts'
import type { Model } from './model.ts'

/** What the page learnt since the last time. */
export function readPosts(model: Model, rig: Rig): void {
  for (const post of rig.posts) {
    if (post.type === 'prepared') {
      const { job } = post.prepared
      model.seen.set(job.id, job)
      const inForce = model.inForce.get(job.id)
      const rejected = inForce !== undefined && rig.server.rejected.has(inForce)
      if (inForce === undefined || rejected || isOver(model, rig, job.id)) {
        model.inForce.delete(job.id)
        model.undecided.set(job.id, job)
      }
    }
    if (post.type === 'lost') model.undecided.delete(post.jobId)
  }
  const status = rig.posts.filter((post) => post.type === 'sync').at(-1)
  const attention = rig.posts.filter((post) => post.type === 'attention').at(-1)
  rig.posts.length = 0
  if (status !== undefined) rig.posts.push(status)
  if (attention !== undefined) rig.posts.push(attention)
}

/** A job that we skipped, and that comes again: it is another piece of work. */
function isOver(model: Model, rig: Rig, jobId: string): boolean {
  const entry = [...rig.server.jobs.values()].find(({ job }) => job.id === jobId)
  const inForce = [...model.inForce].find(([id]) => id === jobId)?.[1]
  return entry?.by === null && inForce !== undefined && rig.server.held.has(inForce)
}

/** After every command. */
export function checkAlways(model: Model, rig: Rig): void {
  const { server } = rig
  expect(rig.bugs).toEqual([])
  for (const [id, made] of model.made) {
    // P7: taken back means that it never left the machine, not even in a request that failed.
    if (made.withdrawn) expect(server.seen.has(id), `${id} was withdrawn and sent`).toBe(false)
  }
  for (const [id, bodies] of server.seen) {
    // P2: whatever is retried, it is the same decision each time.
    expect(bodies.size, `bodies of ${id}`).toBe(1)
  }
  // P2: and it took effect once.
  expect(new Set(server.effects).size).toBe(server.effects.length)
}

/** Everything works again, somebody is there, and enough time passes. */
export async function quiet(model: Model, rig: Rig): Promise<void> {
  rig.wire.offline = false
  rig.wire.faults.clear()
  rig.diskFailure = null
  rig.disarm()
  rig.wire.tell({ event: 'reachable', reachable: true })
  for (let minute = 0; minute < 30; minute += 1) {
    await rig.time.advance(60_000)
    if (rig.isDead()) throw new Error('died in quiet')
    readPosts(model, rig)
    const pending = await rig.store().pendingOutbox()
    if (pending.every((row) => isToxic(model, row.id))) break
  }
  // Long enough for each lease to be renewed once: what was taken away while nobody could tell is found then.
  for (let minute = 0; minute < 22; minute += 1) {
    void rig.call('history', { limit: 1 })
    await rig.time.advance(60_000)
    readPosts(model, rig)
  }
}

/** A server that fails on this one for ever: it, and what supersedes it, may wait for ever. */
function isToxic(model: Model, id: string): boolean {
  const decision = [...model.made.values()].find((made) => made.decision.id === id)?.decision
  if (decision === undefined) return false
  return decision.note === 'toxic500' || (decision.supersedes !== null && isToxic(model, decision.supersedes))
}

/** After quiet: nothing is lost, nothing is doubled, and the reviewer knows of everything that went otherwise. */
export async function checkAfterQuiet(model: Model, rig: Rig): Promise<void> {
  checkAlways(model, rig)
  const { server } = rig
  const tray = await rig.store().all('attention')
  const noticed = new Set(tray.map((row) => row.id))
  const pending = new Set<string>((await rig.store().pendingOutbox()).map((row) => row.id))

  for (const [id, made] of model.made) {
    if (made.withdrawn) {
      expect(server.held.has(id)).toBe(false)
      continue
    }
    const rejected = noticed.has(`rejected:${id}`)
    const isKept = server.held.has(id) || rejected
    const { note } = made.decision
    if (made.undoUnanswered && !isKept) continue
    // P6: only what the server cannot take at all is still waiting, and it held nobody back.
    if (isToxic(model, id) && made.saved) expect(isKept || pending.has(id)).toBe(true)
    // P3: what was shown as saved is there, or was refused with a reason that is shown.
    else if (made.saved) expect(isKept, `${id} was saved and is nowhere`).toBe(true)
    if (rejected) expect(server.held.has(id), `${id} is held and shown as rejected`).toBe(false)
    if (note === 'bad' && made.saved) expect(rejected).toBe(true)
    // P5: the reviewer is told when somebody else came first.
    if (server.held.get(id)?.outcome === 'second_opinion') {
      expect(noticed.has(`second_opinion:${id}`), `second opinion ${id} not shown`).toBe(true)
    }
  }
  for (const [id, code] of server.rejected) {
    const supersedes = [...model.made.values()].find((made) => made.decision.id === id)?.decision.supersedes
    // P6: what was refused did not drag its successor with it.
    const dragged = code === 'bad_supersedes' && supersedes != null && server.rejected.has(supersedes)
    expect(dragged, `${id} was refused only because ${supersedes} was`).toBe(false)
  }
  for (const id of server.held.keys()) {
    expect(model.made.has(id), `${id} is on the server and was never made`).toBe(true)
  }
  for (const row of await rig.store().pendingOutbox())
    expect(isToxic(model, row.id), `${row.id} pending`).toBe(true)

  // The count that is shown is the count there is.
  expect(viewOf(rig.posts).status?.pending).toBe(pending.size)
  await checkLeases(model, rig)
}

/** What is still to be decided is ours to decide, and nothing else's content is kept (P4, S6). */
async function checkLeases(_model: Model, rig: Rig): Promise<void> {
  const store = rig.store()
  for (const row of await store.readyJobs(1_000)) {
    expect(rig.server.holdsLiveLease(row.id, row.leaseId), `${row.id} is ready without a lease`).toBe(true)
  }
  const pending = new Set((await store.pendingOutbox()).map((row) => row.packId))
  for (const pack of await store.all('packs')) {
    const jobs = await store.packJobs(pack, ['ready', 'decided', 'lost'], 1_000)
    const kept = await store.getMany(
      'contents',
      jobs.map((row) => row.contentId ?? ''),
    )
    for (const [place, row] of jobs.entries()) {
      const has = kept[place]?.items[row.id] !== undefined
      expect(has, `content of ${row.id}, which is ${row.state}`).toBe(row.contentId !== null)
      if (row.state === 'lost') expect(row.contentId).toBeNull()
      for (const other of kept) {
        if (row.contentId === null) expect(other?.items[row.id]).toBeUndefined()
      }
    }
    const isOpen = jobs.some((row) => row.state === 'ready') || pending.has(pack.id)
    expect(isOpen, `pack ${pack.id} is over and still there`).toBe(true)
    expect(rig.wire.destroyed.has(pack.id)).toBe(false)
  }
  expect(QUEUES.length).toBeGreaterThan(0)
}
