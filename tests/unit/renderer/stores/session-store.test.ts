import { expect, test, vi } from 'vitest'
import { createSessionStore } from '../../../../renderer/stores/session-store.ts'
import type { Bridge } from '../../../../shared/contracts/ipc/bridge.ts'
import type { SessionView } from '../../../../shared/contracts/ipc/session.ts'
import { failed } from '../../../../shared/lib/failure.ts'

const OUT: SessionView = { state: 'signed_out', secretStore: true, server: { type: 'embedded' } }
const LOCKED: SessionView = { state: 'locked', account: 'moderator-en', server: { type: 'embedded' } }

/** Main, whose session is `now` and which tells nobody unless the test lets it. */
function mainWith(now: SessionView) {
  let tell: (view: SessionView) => void = () => undefined
  const refused = () => Promise.resolve(failed({ code: 'refused', message: '', retryable: false }))
  const bridge: Bridge['session'] = {
    current: () => Promise.resolve(now),
    demoAccounts: refused,
    signIn: refused,
    unlock: refused,
    signOut: refused,
    restrict: refused,
    onChange: (listener) => {
      tell = listener
      return () => undefined
    },
  }
  return { bridge, tell: (view: SessionView) => tell(view) }
}

test('a sign-in that main made before anybody listened is not missed', async () => {
  const { store } = createSessionStore(mainWith(LOCKED).bridge, OUT)
  await vi.waitFor(() => expect(store.getState().view).toEqual(LOCKED))
})

test('what main tells is newer than what was asked', async () => {
  const main = mainWith(OUT)
  const { store } = createSessionStore(main.bridge, OUT)
  main.tell(LOCKED)
  await new Promise((resolve) => setTimeout(resolve))
  expect(store.getState().view).toEqual(LOCKED)
})

test('the failure of an earlier sign-out is not shown for the next, nor to somebody else', async () => {
  const main = mainWith(OUT)
  const { store, signOut, forgetFailure } = createSessionStore(main.bridge, OUT)
  const unsent = { code: 'unsent', message: '', retryable: true }
  await signOut(async () => unsent)
  expect(store.getState().failure).toEqual(unsent)
  forgetFailure()
  expect(store.getState().failure).toBeNull()
  await signOut(async () => unsent)
  main.tell(LOCKED)
  expect(store.getState()).toMatchObject({ view: LOCKED, failure: null })
})
