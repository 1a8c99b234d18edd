import { createContext, startTransition, useContext, useEffect, useEffectEvent, useState } from 'react'
import { useStore } from 'zustand'
import type { Bridge, Environment } from '../../shared/contracts/ipc/bridge.ts'
import type { Settings } from '../../shared/contracts/ipc/settings.ts'
import type { MediaId } from '../../shared/domain/ids.ts'
import type { SyncStatus } from '../data/worker-contract.ts'
import type { Followed } from '../lib/follow-behind.ts'
import type { ClaimState, ClaimStore } from './claim-store.ts'
import type { Clock } from './clock.ts'
import type { EvidenceState, EvidenceStore } from './evidence-store.ts'
import type { ExposureState, ExposureStore } from './exposure-store.ts'
import type { Pause, PauseStore } from './pause-store.ts'
import type { RevealState, RevealStore } from './reveal-store.ts'
import type { ReviewHandles } from './review-handles.ts'
import type { ReviewState } from './review-state.ts'
import type { ReviewStore } from './review-store.ts'
import type { ReviewWorker } from './review-worker.ts'
import type { ScreenState, ScreenStore } from './screen-store.ts'
import type { SessionState, SessionStore } from './session-store.ts'
import type { SettingsStore } from './settings-store.ts'
import type { SyncState, SyncStore } from './sync-store.ts'
import type { TextState, TextStore } from './text-store.ts'

/** Everything a screen may use, made once in the app and handed down. */
export interface Services {
  readonly bridge: Bridge
  readonly environment: Environment
  readonly worker: ReviewWorker
  readonly clock: Clock
  readonly mediaAddress: (id: MediaId) => string
  /** Tells that somebody is at work where no key and no pointer does: who listens keeps the leases. */
  readonly noticeActivity: () => void
  readonly screen: ScreenStore
  readonly session: SessionStore
  readonly settings: SettingsStore
  readonly review: ReviewStore
  readonly claims: ClaimStore
  /** The same state a frame later: what is made ready or taken apart once the item is painted. */
  readonly reviewBehind: Followed<ReviewState>
  /** And as everything around the item shows it: a frame later too, and not at all while keys fly by. */
  readonly reviewAround: Followed<ReviewState>
  /** How the work stands with the server: a full disk is told while keys fly by, too. */
  readonly syncBehind: Followed<SyncState>
  /** The same as the edge of the window counts it: along with what a key draws, or while none comes. */
  readonly syncAround: Followed<SyncState>
  readonly reveal: RevealStore
  readonly text: TextStore
  readonly evidence: EvidenceStore
  readonly sync: SyncStore
  readonly exposure: ExposureStore
  readonly pause: PauseStore
  readonly handles: ReviewHandles
}

export const ServicesContext = createContext<Services | null>(null)

export function useServices(): Services {
  const services = useContext(ServicesContext)
  if (services === null) throw new Error('no services around this part of the page')
  return services
}

export function useReview<Value>(select: (state: ReviewState) => Value): Value {
  return useStore(useServices().review.store, select)
}

/** A store's value as a transition: drawing it gives way to a key. */
function useUnhurried<State, Value>(store: Followed<State>, select: (state: State) => Value): Value {
  const [value, setValue] = useState(() => select(store.getState()))
  const read = useEffectEvent(() => select(store.getState()))
  useEffect(() => {
    const follow = (): void => {
      const next = read()
      startTransition(() => setValue(() => next))
    }
    follow()
    return store.subscribe(follow)
  }, [store])
  return value
}

/** What is made ready or taken apart once the item that a key brought is painted. */
export function useReviewBehind<Value>(select: (state: ReviewState) => Value): Value {
  return useUnhurried(useServices().reviewBehind, select)
}

/** What surrounds the item: no part of the frame that a key waits for. */
export function useReviewAround<Value>(select: (state: ReviewState) => Value): Value {
  return useUnhurried(useServices().reviewAround, select)
}

export function useReveal<Value>(select: (state: RevealState) => Value): Value {
  return useStore(useServices().reveal.store, select)
}

export function useText<Value>(select: (state: TextState) => Value): Value {
  return useStore(useServices().text.store, select)
}

export function useExposure<Value>(select: (state: ExposureState) => Value): Value {
  return useStore(useServices().exposure.store, select)
}

export function usePause(): Pause {
  return useStore(useServices().pause.store, (state) => state.pause)
}

export function useEvidence<Value>(select: (state: EvidenceState) => Value): Value {
  return useStore(useServices().evidence.store, select)
}

export function useScreen<Value>(select: (state: ScreenState) => Value): Value {
  return useStore(useServices().screen.store, select)
}

export function useSession<Value>(select: (state: SessionState) => Value): Value {
  return useStore(useServices().session.store, select)
}

/** What became of the last claim. */
export function useClaim(): ClaimState {
  return useStore(useServices().claims.store)
}

/** How the work stands between this machine and the server. */
export function useSync<Value>(select: (state: SyncState) => Value): Value {
  return useUnhurried(useServices().syncBehind, select)
}

/** The same, unhurried. */
export function useSyncAround<Value>(select: (state: SyncState) => Value): Value {
  return useUnhurried(useServices().syncAround, select)
}

export function useSyncStatus<Value>(select: (status: SyncStatus) => Value): Value {
  return useSync((state) => select(state.status))
}

export function useSetting<Key extends keyof Settings>(key: Key): Settings[Key] {
  return useStore(useServices().settings.store, (state) => state.settings[key])
}
