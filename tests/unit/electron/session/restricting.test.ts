import { expect, it } from 'vitest'
import type { BackendClient } from '../../../../electron/gateway/backend-client.ts'
import type { ActiveSession } from '../../../../electron/session/active-session.ts'
import { restricting } from '../../../../electron/session/restricting.ts'
import type { HarmClass } from '../../../../shared/domain/vocabulary.ts'
import { failed, success } from '../../../../shared/lib/failure.ts'
import { aRecord } from '../support/session-record.ts'

/** A backend that keeps the whole set it is sent last, and answers on a later turn. */
function stage() {
  let record = aRecord()
  const backend = { held: [] as readonly HarmClass[], refuses: false }
  const answer = async () => {
    await new Promise((resolve) => setImmediate(resolve))
    const reviewer = { ...record.reviewer, restrictions: [...backend.held] }
    return success({ reviewer, serverTime: '2026-01-01T00:00:00.000Z' })
  }
  const client: Pick<BackendClient, 'me' | 'restrict'> = {
    me: answer,
    restrict: async (classes) => {
      if (backend.refuses) return failed({ code: 'offline', message: '', retryable: true })
      backend.held = classes
      return await answer()
    },
  }
  const active: Pick<ActiveSession, 'ask' | 'adopt'> & { vault: Pick<ActiveSession['vault'], 'session'> } = {
    ask: async (exchange) => await exchange(client as BackendClient),
    adopt: async (next) => {
      record = next
    },
    vault: { session: () => record },
  }
  const { server, reviewer } = record
  const restrict = restricting({
    active: () => active as ActiveSession,
    view: () => ({ state: 'signed_in', reviewer, server, protection: 'memory' }),
  })
  return { backend, restrict, adopted: () => record.reviewer.restrictions }
}

it('keeps both of two quick ticks', async () => {
  const { backend, restrict, adopted } = stage()
  await Promise.all([
    restrict({ harmClass: 'graphic_violence', restricted: true }),
    restrict({ harmClass: 'self_harm', restricted: true }),
  ])
  expect(backend.held).toEqual(['graphic_violence', 'self_harm'])
  expect(adopted()).toEqual(['graphic_violence', 'self_harm'])
})

it('keeps what a supervisor has set meanwhile', async () => {
  const { backend, restrict } = stage()
  backend.held = ['graphic_violence']
  await restrict({ harmClass: 'self_harm', restricted: true })
  await restrict({ harmClass: 'self_harm', restricted: false })
  expect(backend.held).toEqual(['graphic_violence'])
})

it('tells why it was not changed, and goes on with the next', async () => {
  const { backend, restrict } = stage()
  backend.refuses = true
  expect(await restrict({ harmClass: 'self_harm', restricted: true })).toMatchObject({ ok: false })
  backend.refuses = false
  expect(await restrict({ harmClass: 'self_harm', restricted: true })).toMatchObject({ ok: true })
  expect(backend.held).toEqual(['self_harm'])
})
