import type { Bridge, Environment } from '../../shared/contracts/ipc/bridge.ts'
import type { SessionView } from '../../shared/contracts/ipc/session.ts'
import type { Settings } from '../../shared/contracts/ipc/settings.ts'
import { harmClassesOf } from '../../shared/domain/claimable.ts'
import type { DecisionId, MediaId } from '../../shared/domain/ids.ts'
import type { Language } from '../../shared/domain/languages.ts'
import { afterPaint } from '../lib/after-paint.ts'
import { followBehind } from '../lib/follow-behind.ts'
import { createKeyPace } from '../lib/key-pace.ts'
import { renewClocks } from '../lib/ticker.ts'
import { createClaimStore } from '../stores/claim-store.ts'
import { createEvidenceStore } from '../stores/evidence-store.ts'
import { meterExposure } from '../stores/exposure-meter.ts'
import { createExposureStore } from '../stores/exposure-store.ts'
import { createPauseStore } from '../stores/pause-store.ts'
import { createRevealStore } from '../stores/reveal-store.ts'
import { createReviewHandles } from '../stores/review-handles.ts'
import { createReviewStore } from '../stores/review-store.ts'
import type { ReviewWorker } from '../stores/review-worker.ts'
import { createScreenStore } from '../stores/screen-store.ts'
import type { Services } from '../stores/services.ts'
import { createSessionStore } from '../stores/session-store.ts'
import { createSettingsStore } from '../stores/settings-store.ts'
import { createSyncStore } from '../stores/sync-store.ts'
import { createTextStore } from '../stores/text-store.ts'

export interface StartingPoint {
  readonly bridge: Bridge
  readonly worker: ReviewWorker
  readonly mediaAddress: (id: MediaId) => string
  readonly noticeActivity: () => void
  readonly environment: Environment
  readonly session: SessionView
  readonly settings: Settings
  readonly language: () => Language
}

const after = (wait: number, run: () => void): (() => void) => {
  const timer = setTimeout(run, wait)
  return () => clearTimeout(timer)
}

/** Puts the stores together: the only place that knows which of them need each other. */
export function createServices(from: StartingPoint): Services {
  const { bridge, worker } = from
  const clock = { now: () => Date.now(), monotonic: () => performance.now() }
  const reveal = createRevealStore()
  const evidence = createEvidenceStore()
  const sync = createSyncStore()
  const text = createTextStore()
  const handles = createReviewHandles()
  const review = createReviewStore({
    worker,
    reveal,
    text,
    evidence,
    clock,
    // The random UUID is the decision's name from here to the server (promise P2).
    newDecisionId: () => crypto.randomUUID() as string as DecisionId,
    interfaceLocale: from.language,
    endRange: () => {
      const marker = handles.marker.get()
      if (marker?.isOpen() === true) marker.markOut()
    },
    afterPaint: (work) => afterPaint().then(work),
  })
  // Before all that follow by it: it must know of a key first.
  const pace = createKeyPace(review.store, (state) => state.current?.job.id)
  renewClocks(pace.unhurried)
  worker.subscribe((push) => {
    review.take(push)
    sync.take(push)
  })
  const screen = createScreenStore()
  const settings = createSettingsStore(bridge.settings, from.settings)
  const packSize = (): number => settings.store.getState().settings.packSize
  const exposure = createExposureStore(worker)
  meterExposure({
    reveal: reveal.store,
    clock,
    after,
    classesOf: (jobId) => {
      const { current } = review.store.getState()
      return current?.job.id === jobId ? harmClassesOf(current.job.item) : []
    },
    // Encrypting it is nothing that a key has to wait for.
    tell: (look) => void afterPaint().then(() => exposure.noted(look)),
    began: exposure.began,
  })
  const pause = createPauseStore({
    clock,
    after,
    hide: () => {
      reveal.veil()
      handles.player.get()?.stop()
      screen.close()
    },
    noticeActivity: from.noticeActivity,
    giveBack: review.releaseAll,
    ended: (length, itemsAreGone) => {
      review.discount(length)
      if (itemsAreGone) screen.show('queues')
    },
  })
  return {
    bridge,
    environment: from.environment,
    worker,
    clock,
    mediaAddress: from.mediaAddress,
    noticeActivity: from.noticeActivity,
    screen,
    session: createSessionStore(bridge.session, from.session),
    settings,
    review,
    claims: createClaimStore({ worker, screen, packSize }),
    reviewBehind: followBehind(review.store, pace.behind),
    reviewAround: followBehind(review.store, pace.resting),
    syncBehind: followBehind(sync.store, pace.behind),
    syncAround: followBehind(sync.store, pace.unhurried),
    reveal,
    text,
    evidence,
    sync,
    exposure,
    pause,
    handles,
  }
}
