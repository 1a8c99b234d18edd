import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { errorBody } from '../../shared/contracts/http/common.ts'
import { ingestResponse } from '../../shared/contracts/http/ingest.ts'
import { publishResponse } from '../../shared/contracts/http/policies.ts'
import { queuesResponse, queuesSaved } from '../../shared/contracts/http/queues.ts'
import { signInResponse } from '../../shared/contracts/http/reviewer.ts'
import type { QueueId } from '../../shared/domain/ids.ts'
import { StartFailure } from '../start-failure.ts'
import { MediaFault } from './media-files.ts'
import type { Target } from './target.ts'

const ATTEMPTS = 4
const PAUSE_MS = 300

async function wordsOf(response: Response): Promise<string> {
  const parsed = errorBody.safeParse(await response.json().catch(() => null))
  return parsed.success ? parsed.data.error.message : `it answered ${response.status}`
}

/** Tries again when nothing came back or the backend says "later": everything sent here may be sent twice. */
async function send(url: string, path: string, init: () => RequestInit): Promise<Response> {
  let reason = ''
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    if (attempt > 1) await wait(PAUSE_MS * 2 ** (attempt - 2))
    try {
      const response = await fetch(`${url}${path}`, init())
      if (response.status < 500 && response.status !== 429) return response
      reason = await wordsOf(response)
    } catch (error) {
      reason = error instanceof Error ? error.message : String(error)
    }
  }
  throw new StartFailure(`The backend ${url} cannot be reached: ${reason}.`)
}

async function demoToken(url: string): Promise<string> {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account: 'supervisor' }),
  }
  const response = await send(url, '/v1/auth/demo', () => init)
  if (response.ok) return signInResponse.parse(await response.json()).token
  throw new StartFailure(`The backend ${url} has no demo accounts: give a supervisor's token with --token.`)
}

/** Imports through a running backend. @param token null: as the demo's supervisor */
export async function httpTarget(
  url: string,
  token: string | null,
  queueId: QueueId | null,
): Promise<Target> {
  const headers = { authorization: `Bearer ${token ?? (await demoToken(url))}` }
  const refuse = async (response: Response): Promise<never> => {
    throw new StartFailure(`The backend refused: ${await wordsOf(response)}.`)
  }
  const post = async (path: string, value: unknown): Promise<unknown> => {
    const response = await send(url, path, () => ({
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(value),
    }))
    return response.ok ? response.json() : refuse(response)
  }
  return {
    name: url,
    publishPolicies: async (draft) => publishResponse.parse(await post('/v1/policies', draft)),
    saveQueues: async (queues) => queuesSaved.parse(await post('/v1/queues', { queues })),
    checkQueue: async () => {
      if (queueId === null) return
      const response = await send(url, '/v1/queues', () => ({ headers }))
      if (!response.ok) await refuse(response)
      const { queues } = queuesResponse.parse(await response.json())
      if (!queues.some((queue) => queue.id === queueId)) {
        throw new StartFailure(`The backend ${url} has no queue ${queueId}.`)
      }
    },
    storeMedia: async ({ id, path, bytes }) => {
      const there = await send(url, `/v1/media/${id}`, () => ({ method: 'HEAD', headers }))
      if (there.ok) return
      const response = await send(url, '/v1/media', () => ({
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/octet-stream', 'content-length': String(bytes) },
        body: Readable.toWeb(createReadStream(path)),
        duplex: 'half',
      }))
      if (response.status === 415) throw new MediaFault(await wordsOf(response), 'unsupported')
      if (response.status === 422) throw new MediaFault(await wordsOf(response), 'empty')
      if (!response.ok) await refuse(response)
    },
    add: async (items) =>
      ingestResponse.parse(await post('/v1/items', { items, ...(queueId === null ? {} : { queueId }) }))
        .results,
    close: async () => undefined,
  }
}
