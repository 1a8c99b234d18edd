import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** A backend of the few routes that a start needs. Every token it gave out is known to the test. */
export interface SmallBackend {
  readonly url: string
  readonly tokens: readonly string[]
  /** Answers one route (`GET /v1/queues`) in another way from now on; null: as usual again. */
  answerAs(route: string, answer: ((response: ServerResponse) => void) | null): void
  close(): Promise<void>
}

const serverTime = '2026-01-01T00:00:00Z'
const reviewer = {
  id: 'moderator-en',
  displayName: 'Moderator (English)',
  role: 'moderator',
  locale: 'en',
  languages: [{ language: 'en', level: 'native' }],
  restrictions: [],
  queueIds: null,
}
const queue = {
  id: 'text',
  name: { en: 'Text' },
  waiting: 3,
  dueSoon: 0,
  oldestAt: null,
  nextDeadlineAt: null,
  byLanguage: { en: 3 },
  inOtherLanguages: [],
  mine: 0,
  noCache: false,
}

export async function smallBackend(): Promise<SmallBackend> {
  const tokens: string[] = []
  const answers: Record<string, () => unknown> = {
    'GET /v1/health': () => ({}),
    'GET /v1/auth/demo': () => ({
      accounts: [reviewer].map(({ id, displayName, role, locale }) => ({ id, displayName, role, locale })),
    }),
    'POST /v1/auth/demo': () => {
      const token = `a-token-that-the-page-may-not-see-${tokens.length}-${Math.random()}`
      tokens.push(token)
      return { token, expiresAt: '2030-01-01T00:00:00Z', reviewer }
    },
    'GET /v1/me': () => ({ reviewer, serverTime }),
    'GET /v1/queues': () => ({ queues: [queue], serverTime }),
    'GET /v1/policies': () => ({ version: 0, set: null }),
  }
  const others = new Map<string, (response: ServerResponse) => void>()
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const route = `${request.method} ${request.url?.split('?')[0]}`
    const other = others.get(route)
    if (other !== undefined) {
      other(response)
      return
    }
    if (route === 'GET /v1/events') {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' })
      response.write(`data: {"type":"hello","serverTime":"${serverTime}"}\n\n`)
      return
    }
    const body = answers[route]?.() ?? { error: { code: 'unknown_route', message: route, retryable: false } }
    response.writeHead(route in answers ? 200 : 404, { 'Content-Type': 'application/json' })
    response.end(JSON.stringify(body))
  }
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    tokens,
    answerAs: (route, other) => {
      if (other === null) others.delete(route)
      else others.set(route, other)
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
