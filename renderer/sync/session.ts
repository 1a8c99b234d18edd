import type { PolicySet } from '../../shared/contracts/http/policies.ts'
import type { LineEvent } from '../../shared/contracts/ipc/port.ts'
import { type Result, success } from '../../shared/lib/failure.ts'
import { type DurationMs, MINUTE } from '../../shared/lib/time.ts'
import type { Store } from '../data/store.ts'
import type { PackCounts } from '../data/worker-contract.ts'
import type { Core } from './core.ts'
import { createDecider, type Decider } from './deciding.ts'
import { createDrain, type Drain } from './drain.ts'
import { createExposureKeeper, type ExposureKeeper } from './exposure-keeper.ts'
import { createContentKeys } from './keys.ts'
import { createLeaseKeeper, type LeaseKeeper } from './lease-keeper.ts'
import { loseJobs } from './losing.ts'
import { createOfferKeeper } from './offer-keeper.ts'
import type { Outside } from './outside.ts'
import { createPackKeeper, type PackKeeper } from './pack-keeper.ts'
import { createSoundPeaks, type SoundPeaks } from './peaks/sound-peaks.ts'
import { createPolicyKeeper, type PolicyKeeper } from './policy-keeper.ts'
import { createPreparer, type Preparer } from './preparer.ts'
import { prune, removedBefore } from './pruning.ts'
import { createServerTime } from './server-time.ts'
import { createShelf } from './shelf.ts'
import { createSituation } from './situation.ts'
import { createStatus, type Status } from './status.ts'
import { createTray } from './tray.ts'

/** One reviewer's open store with everything that works on it. */
export interface Session {
  readonly core: Core
  readonly packs: PackKeeper
  readonly preparer: Preparer
  readonly leases: LeaseKeeper
  readonly drain: Drain
  readonly decider: Decider
  readonly exposure: ExposureKeeper
  readonly peaks: SoundPeaks
  /** What the page starts with, read from the store alone: it works without a network. */
  restore(): Promise<{ readonly counts: PackCounts; readonly policies: PolicySet | null }>
  /** Begins everything that runs by itself. */
  begin(): void
  hear(event: LineEvent): void
  /** Ends the packs in which nothing is left to do, and gives the page what it wants next. */
  tidy(): Promise<void>
  close(): void
  isClosed(): boolean
}

const SWEEP: DurationMs = MINUTE

/** Opens the session of whoever is signed in. */
export async function openSession(world: Outside): Promise<Result<Session>> {
  let closed = false
  // Work under way when the store closes fails for that reason alone.
  const outside: Outside = { ...world, bug: (error) => closed || world.bug(error) }
  const opened = await outside.line.call('open', {})
  if (!opened.ok) return opened
  const { store: name, persist, recordKey, graceSeconds } = opened.value
  const records = await outside.createCipher(recordKey)
  const raw = await outside.openStore(name, persist)
  const highest = await raw.highest()
  let removed = await removedBefore(raw)

  const situation = createSituation(outside.clock, graceSeconds)
  const serverTime = createServerTime(outside.clock, () => status.changed())
  const status: Status = createStatus(outside, {
    online: () => situation.reachable === true,
    tally: () => raw.tally(),
    removed: () => removed,
    total: () => packs.total(),
    clockOffset: () => serverTime.offset(),
  })
  const store = watched(raw, status)
  const core: Core = {
    outside,
    store,
    records,
    keys: createContentKeys(outside),
    situation,
    serverTime,
    status,
    tray: createTray(outside, store, records),
    shelf: createShelf(),
  }

  const preparer = createPreparer(core, {
    unreadable: async (row) => {
      const isLost = await loseJobs(core, [row], 'unreadable')
      if (isLost) await packs.endIfOver()
      return isLost
    },
    termLists: () => policies.termLists(),
  })
  const packs: PackKeeper = createPackKeeper(core, highest.order + 1, () => preparer.topUp())
  const tidy = async () => {
    await packs.endIfOver()
    preparer.topUp()
  }
  const leases = createLeaseKeeper(core, { lost: tidy })
  const drain = createDrain(core, `teduh-drain-${name}`, {
    settled: async (answered) => {
      await packs.endIfOver(answered)
      preparer.topUp()
    },
  })
  const policies: PolicyKeeper = createPolicyKeeper(core, {
    termListsChanged: () => inBackground(preparer.readAgain()),
  })
  const offer = createOfferKeeper(outside)
  /** What the organisation has set: asked for whenever the backend may say something else than before. */
  const refreshRules = () => {
    inBackground(policies.refresh())
    inBackground(offer.refresh())
  }
  const decider = createDecider(core, highest.seq + 1, {
    decided: () => {
      drain.changed()
      preparer.topUp()
    },
  })
  /** What could not be ended when it was over, because the disk was full, is found here. */
  const sweep = () => {
    if (closed) return
    inBackground(tidy())
    outside.clock.after(SWEEP, sweep)
  }
  const inBackground = (work: Promise<unknown>) => void work.catch(outside.bug)

  return success({
    core,
    packs,
    preparer,
    leases,
    drain,
    decider,
    exposure: createExposureKeeper(core),
    peaks: createSoundPeaks(core),
    tidy,
    restore: async () => {
      await Promise.all([packs.restore(), core.tray.restore()])
      preparer.topUp()
      return { counts: status.counts(), policies: await policies.restore() }
    },
    begin: () => {
      status.changed()
      leases.start()
      inBackground(drain.start())
      refreshRules()
      inBackground(packs.resumeClaim().then(sweep).then(preparer.fetchAhead))
      inBackground(
        prune(raw).then((answered) => {
          removed = answered
          status.changed()
        }),
      )
    },
    hear: (event) => {
      if (event.event === 'graceChanged') {
        situation.graceSeconds = event.graceSeconds
        drain.changed()
      }
      if (event.event === 'reachable') {
        situation.reachable = event.reachable
        status.changed()
        if (!event.reachable) return
        drain.reached()
        inBackground(leases.confirm())
        refreshRules()
      }
      if (event.event === 'server') {
        if (event.data.type === 'hello') serverTime.note(event.data.serverTime)
        if (event.data.type === 'policy_changed') refreshRules()
        if (event.data.type === 'lease_revoked') {
          inBackground(leases.takenAway(event.data.jobId, event.data.leaseId, event.data.reason))
        }
      }
    },
    close: () => {
      closed = true
      drain.close()
      leases.close()
      offer.close()
      status.close()
      raw.close()
    },
    isClosed: () => closed,
  })
}

/** Each write tells the status how it went: a full disk is shown at once, and so is its end. */
function watched(store: Store, status: Status): Store {
  return {
    ...store,
    commit: async (writes) => {
      const written = await store.commit(writes)
      status.noteStore(written.ok ? null : written.failure)
      return written
    },
  }
}
