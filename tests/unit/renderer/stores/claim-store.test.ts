import { expect, test } from 'vitest'
import { createClaimStore } from '../../../../renderer/stores/claim-store.ts'
import { createScreenStore } from '../../../../renderer/stores/screen-store.ts'
import type { QueueId } from '../../../../shared/domain/ids.ts'
import { aWorker } from '../samples.ts'

const TEXT = ['text' as QueueId]
const CLAIMED = { ok: true, value: { claimed: 5 } } as const
const OFFLINE = { ok: false, failure: { code: 'offline', message: '', retryable: true } } as const

function someClaims() {
  const fake = aWorker()
  const screen = createScreenStore()
  const claims = createClaimStore({ worker: fake.worker, screen, packSize: () => 20 })
  return {
    ...fake,
    claims,
    screen,
    state: () => claims.store.getState(),
    shown: () => screen.store.getState(),
  }
}

test('a claim from the queues leads to the review', async () => {
  const { claims, answer, shown, calls } = someClaims()
  void claims.claim(TEXT)
  await answer('claim', CLAIMED)
  expect(shown().screen).toBe('review')
  expect(calls).toEqual([{ method: 'claim', input: { queueIds: TEXT, languages: [], count: 20 } }])
})

test('whoever has gone elsewhere meanwhile stays there', async () => {
  const { claims, screen, answer, shown, state } = someClaims()
  void claims.claim(TEXT)
  screen.show('settings')
  await answer('claim', CLAIMED)
  expect(shown().screen).toBe('settings')
  expect(state().type).toBe('idle')
  screen.show('queues')
  void claims.claim(TEXT)
  screen.open('palette')
  await answer('claim', CLAIMED)
  expect(shown()).toMatchObject({ screen: 'queues', overlay: 'palette' })
})

test('a second press while one is on its way does nothing, from whichever screen', async () => {
  const { claims, screen, asked } = someClaims()
  void claims.claim(TEXT)
  screen.show('review')
  void claims.claim(TEXT)
  expect(asked('claim')).toBe(1)
})

test('a failure waits for the screen that asked, and goes once it was seen', async () => {
  const { claims, screen, answer, state } = someClaims()
  void claims.claim(TEXT)
  screen.show('settings')
  await answer('claim', OFFLINE)
  expect(state()).toMatchObject({ type: 'failed', from: 'queues', failure: { code: 'offline' } })
  claims.seen('review')
  expect(state().type).toBe('failed')
  claims.seen('queues')
  expect(state()).toEqual({ type: 'idle' })
})

test('says when there was nothing to take, and asks nobody when there is nothing to ask for', async () => {
  const { claims, answer, state, asked } = someClaims()
  void claims.claim(TEXT)
  await answer('claim', { ok: true, value: { claimed: 0 } })
  expect(state().type).toBe('nothing')
  void claims.claim([])
  expect(state().type).toBe('nothing')
  expect(asked('claim')).toBe(1)
})

test('the answer to a claim of an earlier session changes nothing', async () => {
  const { claims, answer, state, shown } = someClaims()
  void claims.claim(TEXT)
  claims.clear()
  await answer('claim', CLAIMED)
  expect(state()).toEqual({ type: 'idle' })
  expect(shown().screen).toBe('queues')
})
