// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { followSession } from '../../../../renderer/app/follow-session.ts'
import type { SessionView } from '../../../../shared/contracts/ipc/session.ts'
import { theServices } from '../rendered.tsx'

const STARTED = {
  ok: true,
  value: { counts: { total: 5, decided: 0, remaining: 5 }, policies: null },
} as const
const OUT: SessionView = { state: 'signed_out', secretStore: true, server: { type: 'embedded' } }

async function aSession() {
  let tell: (view: SessionView) => void = () => undefined
  const made = await theServices()
  const { bridge } = made.services
  const signedIn = await bridge.session.current()
  const session = {
    ...bridge.session,
    onChange: (listener: (view: SessionView) => void) => {
      tell = listener
      return () => undefined
    },
  }
  const again = await theServices({ bridge: { session }, view: signedIn })
  return { ...again, signedIn, tell: (view: SessionView) => tell(view) }
}

test('goes straight on with the work in hand', async () => {
  const { services, answer } = await aSession()
  followSession(services)
  await answer('start', STARTED)
  expect(services.screen.store.getState().screen).toBe('review')
  expect(services.sync.store.getState().notOpened).toBeNull()
})

test('a store that does not open is told on every screen, and is no matter of the network', async () => {
  const { services, answer } = await aSession()
  followSession(services)
  await answer('start', { ok: false, failure: { code: 'disk_full', message: '', retryable: true } })
  expect(services.sync.store.getState()).toMatchObject({ known: false, notOpened: { code: 'disk_full' } })
  expect(services.review.store.getState().feedback).toBeNull()
})

test('a store that opens for somebody who has left changes nothing', async () => {
  const { services, answer, tell } = await aSession()
  followSession(services)
  tell(OUT)
  await answer('start', STARTED)
  expect(services.screen.store.getState().screen).toBe('queues')
  expect(services.review.store.getState().counts.total).toBe(0)
})
