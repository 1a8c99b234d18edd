import type { IncomingMessage, ServerResponse } from 'node:http'
import { json, type LittleServer, littleServer } from '../../../helpers/little-server.ts'
import { aReviewer } from './session-record.ts'

/** A backend of a few routes that checks tokens; what a test may change is in `state`. */
export interface TeduhServer extends LittleServer {
  readonly state: {
    /** Tokens that are accepted at this moment. */
    readonly tokens: Map<string, string>
    /** Each connection is broken before it is answered. */
    down: boolean
    demo: boolean
    role: string
  }
}

const serverTime = '2026-01-01T00:00:00Z'
const refused = (code: string) => ({ error: { code, message: code, retryable: false } })

const demoAccount = { id: 'moderator-en', displayName: 'M', role: 'moderator', locale: 'en' }

export async function teduhServer(): Promise<TeduhServer> {
  const state = { tokens: new Map<string, string>(), down: false, demo: true, role: 'moderator' }
  let issued = 0

  const signIn = (response: ServerResponse, body: string): void => {
    const { account } = JSON.parse(body)
    const token = `token-${++issued}-${account}`
    state.tokens.set(token, account)
    json(response, { token, expiresAt: '2030-01-01T00:00:00Z', reviewer: aReviewer(account) })
  }

  const answer = (request: IncomingMessage, response: ServerResponse, body: string): void => {
    const account = state.tokens.get(request.headers.authorization?.replace('Bearer ', '') ?? '')
    const route = `${request.method} ${request.url}`
    if (route === 'GET /v1/health') json(response, {})
    else if (route === 'GET /v1/auth/demo') json(response, { accounts: state.demo ? [demoAccount] : [] })
    else if (route === 'POST /v1/auth/demo' && state.demo) signIn(response, body)
    else if (route === 'POST /v1/auth/demo') json(response, refused('unknown_account'), 404)
    else if (account === undefined) json(response, refused('token_expired'), 401)
    else if (route === 'GET /v1/me') {
      json(response, { reviewer: { ...aReviewer(account), role: state.role }, serverTime })
    } else if (route === 'GET /v1/queues') json(response, { queues: [], serverTime })
    else if (route === 'GET /v1/events') {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' }).flushHeaders()
    } else json(response, refused('unknown_route'), 404)
  }

  const server = await littleServer((request, response) => {
    if (state.down) {
      response.destroy()
      return
    }
    let body = ''
    request.on('data', (piece) => {
      body += piece
    })
    request.on('end', () => answer(request, response, body))
  })
  return Object.assign(server, { state })
}
