import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Bridge } from '../../shared/contracts/ipc/bridge.ts'
import type { RestrictionChange, SessionView, SignInInput } from '../../shared/contracts/ipc/session.ts'
import type { Failure } from '../../shared/lib/failure.ts'

export interface SessionState {
  readonly view: SessionView
  readonly busy: boolean
  readonly failure: Failure | null
}

export interface SessionStore {
  readonly store: StoreApi<SessionState>
  readonly signIn: (input: SignInInput) => Promise<void>
  readonly unlock: (passphrase: string) => Promise<void>
  /** Changes which classes this person must not be given. @returns why it could not be, or null */
  readonly restrict: (change: RestrictionChange) => Promise<Failure | null>
  /** `leave` sends what is unsent and gives the leases back; when it fails nothing is destroyed. */
  readonly signOut: (leave: () => Promise<Failure | null>) => Promise<Failure | null>
  /** An earlier attempt's failure says nothing about the next one. */
  readonly forgetFailure: () => void
}

export function createSessionStore(bridge: Bridge['session'], initial: SessionView): SessionStore {
  const store = createStore<SessionState>(() => ({ view: initial, busy: false, failure: null }))
  let heard = false
  bridge.onChange((view) => {
    heard = true
    store.setState({ view, busy: false, failure: null })
  })
  // Main may have signed in by itself after `initial` was read and before anybody listened: then nobody was told.
  void bridge.current().then((view) => {
    if (!heard && !store.getState().busy) store.setState({ view })
  })

  const run = async (call: () => ReturnType<Bridge['session']['signIn']>): Promise<Failure | null> => {
    store.setState({ busy: true, failure: null })
    const result = await call()
    if (result.ok) store.setState({ view: result.value, busy: false })
    else store.setState({ failure: result.failure, busy: false })
    return result.ok ? null : result.failure
  }

  return {
    store,
    signIn: async (input) => {
      await run(() => bridge.signIn(input))
    },
    unlock: async (passphrase) => {
      await run(() => bridge.unlock(passphrase))
    },
    restrict: async (change) => {
      const result = await bridge.restrict(change)
      if (result.ok) store.setState({ view: result.value })
      return result.ok ? null : result.failure
    },
    signOut: async (leave) => {
      store.setState({ busy: true, failure: null })
      const failure = await leave()
      if (failure === null) return run(bridge.signOut)
      store.setState({ busy: false, failure })
      return failure
    },
    forgetFailure: () => store.setState({ failure: null }),
  }
}
