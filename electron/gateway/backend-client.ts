import { z } from 'zod'
import { decisionsResponse, heldDecisionsResponse } from '../../shared/contracts/http/decisions.ts'
import type { ClaimRequest } from '../../shared/contracts/http/leases.ts'
import { claimResponse, releaseResponse, renewResponse } from '../../shared/contracts/http/leases.ts'
import { policiesResponse } from '../../shared/contracts/http/policies.ts'
import { queuesResponse } from '../../shared/contracts/http/queues.ts'
import { demoAccountsResponse, meResponse, signInResponse } from '../../shared/contracts/http/reviewer.ts'
import {
  TRANSLATION_LIMIT,
  translationOfferResponse,
  translationResponse,
} from '../../shared/contracts/http/translation.ts'
import type { LineInput } from '../../shared/contracts/ipc/port.ts'
import type { HarmClass } from '../../shared/domain/vocabulary.ts'
import type { Result } from '../../shared/lib/failure.ts'
import { SECOND } from '../../shared/lib/time.ts'
import type { Exchange, HttpClient } from './http-client.ts'

type Answer<Schema extends z.ZodType> = Promise<Result<z.output<Schema>>>

/** The backend's routes that the client uses, by intention. */
export interface BackendClient {
  health(): Promise<Result<unknown>>
  demoAccounts(): Answer<typeof demoAccountsResponse>
  demoSignIn(account: string): Answer<typeof signInResponse>
  /** @param token of somebody who is about to sign in; absent: the session's */
  me(token?: string): Answer<typeof meResponse>
  restrict(restrictions: readonly HarmClass[]): Answer<typeof meResponse>
  queues(): Answer<typeof queuesResponse>
  claim(request: ClaimRequest): Answer<typeof claimResponse>
  renew(leaseIds: readonly string[]): Answer<typeof renewResponse>
  release(leaseIds: readonly string[]): Answer<typeof releaseResponse>
  policies(since: number): Answer<typeof policiesResponse>
  translationOffer(): Answer<typeof translationOfferResponse>
  translate(request: LineInput<'translate'>): Answer<typeof translationResponse>
  submit(decisions: readonly unknown[]): Answer<typeof decisionsResponse>
  held(since: string, limit: number): Answer<typeof heldDecisionsResponse>
}

/** A claim of hundreds of items with long transcripts is megabytes, perhaps over a slow line. */
const LARGE_ANSWER = 60 * SECOND
const PROBE = 4 * SECOND
/** More than the backend waits for the service, so that it is the backend who says what was wrong. */
const TRANSLATION = TRANSLATION_LIMIT + 10 * SECOND

export function backendClient(http: HttpClient): BackendClient {
  const get = async <Schema extends z.ZodType>(path: string, schema: Schema) =>
    await http.ask({ method: 'GET', path, schema })
  const post = async <Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    body: unknown,
    more: Pick<Exchange<Schema>, 'token' | 'within'> = {},
  ) => await http.ask({ method: 'POST', path, schema, body, ...more })
  return {
    health: async () =>
      await http.ask({ method: 'GET', path: '/v1/health', schema: z.unknown(), token: null, within: PROBE }),
    demoAccounts: async () =>
      await http.ask({ method: 'GET', path: '/v1/auth/demo', schema: demoAccountsResponse, token: null }),
    demoSignIn: async (account) => await post('/v1/auth/demo', signInResponse, { account }, { token: null }),
    me: async (token) =>
      await http.ask({
        method: 'GET',
        path: '/v1/me',
        schema: meResponse,
        ...(token === undefined ? {} : { token }),
      }),
    restrict: async (restrictions) => await post('/v1/restrictions', meResponse, { restrictions }),
    queues: async () => await get('/v1/queues', queuesResponse),
    claim: async (request) =>
      await post('/v1/leases/claim?groups=true', claimResponse, request, { within: LARGE_ANSWER }),
    renew: async (leaseIds) => await post('/v1/leases/renew', renewResponse, { leaseIds }),
    release: async (leaseIds) => await post('/v1/leases/release', releaseResponse, { leaseIds }),
    policies: async (since) => await get(`/v1/policies?since=${since}`, policiesResponse),
    translationOffer: async () => await get('/v1/translation', translationOfferResponse),
    translate: async (request) =>
      await post('/v1/translation', translationResponse, request, { within: TRANSLATION }),
    submit: async (decisions) => await post('/v1/decisions', decisionsResponse, { decisions }),
    held: async (since, limit) =>
      await get(
        `/v1/decisions?${new URLSearchParams({ since, limit: String(limit) })}`,
        heldDecisionsResponse,
      ),
  }
}
