import { afterEach, expect, test, vi } from 'vitest'
import { openTranslation } from '../../../../backend/translation/translation.ts'
import { backendClient } from '../../../../electron/gateway/backend-client.ts'
import { httpClient } from '../../../../electron/gateway/http-client.ts'
import type { JobId } from '../../../../shared/domain/ids.ts'
import type { DurationMs } from '../../../../shared/lib/time.ts'
import { SECOND } from '../../../../shared/lib/time.ts'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const WORDS = { texts: ['satu'], from: 'id', to: 'en' } as const

/** How long the backend waits for a service that says nothing. */
async function limitOfTheService(): Promise<DurationMs> {
  const limit = vi.spyOn(AbortSignal, 'timeout')
  vi.stubGlobal('fetch', async () => {
    throw new Error('nobody there')
  })
  const service = { address: 'http://127.0.0.1:9', key: null }
  await openTranslation({ service, never: [] }).translate(WORDS)
  return limit.mock.calls[0]?.[0] ?? Number.POSITIVE_INFINITY
}

/** A client whose exchanges end at once, and how long each would have waited. */
function aClient() {
  const limits: DurationMs[] = []
  const http = httpClient({
    fetch: async () => {
      throw new Error('no network')
    },
    address: () => ({ url: 'http://127.0.0.1:9', secret: null }),
    token: () => 'tok',
    timers: {
      after: (wait) => {
        limits.push(wait)
        return () => undefined
      },
    },
    onExchange: () => undefined,
  })
  return { client: backendClient(http), limits }
}

test('a slow translation service is told by the backend, before any exchange gives up', async () => {
  const service = await limitOfTheService()
  const { client, limits } = aClient()
  await client.translate({ jobId: 'job' as string as JobId, ...WORDS, texts: [...WORDS.texts] })
  await client.renew(['lease'])
  const [translation = 0, usual = 0] = limits
  expect(translation - service, 'and the way there and back').toBeGreaterThanOrEqual(5 * SECOND)
  expect(usual, 'what waits behind it').toBeGreaterThan(service)
})
