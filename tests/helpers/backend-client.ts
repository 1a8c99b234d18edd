import type { z } from 'zod'
import { type ErrorBody, errorBody } from '../../shared/contracts/http/common.ts'
import {
  type Decision,
  type DecisionResult,
  decisionsResponse,
  type HeldDecision,
  heldDecisionsResponse,
} from '../../shared/contracts/http/decisions.ts'
import { type IngestResult, ingestResponse } from '../../shared/contracts/http/ingest.ts'
import { type Item, item, type MediaReference, mediaReference } from '../../shared/contracts/http/item.ts'
import {
  type ClaimResponse,
  claimResponse,
  type LeasedJob,
  type RenewResponse,
  releaseResponse,
  renewResponse,
} from '../../shared/contracts/http/leases.ts'
import { policiesResponse } from '../../shared/contracts/http/policies.ts'
import { type Queue, queuesResponse } from '../../shared/contracts/http/queues.ts'
import { meResponse, type Reviewer, signInResponse } from '../../shared/contracts/http/reviewer.ts'

/** An answer of the backend that is no success. */
export class Refused extends Error {
  readonly status: number
  readonly body: ErrorBody
  constructor(status: number, body: ErrorBody) {
    super(`${status} ${body.error.code}: ${body.error.message}`)
    this.status = status
    this.body = body
  }
}

export interface ClaimOptions {
  readonly count?: number
  readonly languages?: readonly string[]
  readonly claimId?: string
  /** Asks which jobs belong together, as the client does. */
  readonly groups?: boolean
}

/** One account's way to a backend; every answer is parsed with the contract. Throws `Refused`. */
export interface BackendClient {
  readonly token: () => Promise<string>
  /** As it comes, with the token; for what the others do not show. */
  readonly request: (path: string, init?: RequestInit) => Promise<Response>
  readonly me: () => Promise<Reviewer>
  readonly queues: () => Promise<readonly Queue[]>
  readonly claimReply: (queueIds: readonly string[], options?: ClaimOptions) => Promise<ClaimResponse>
  readonly claim: (queueIds: readonly string[], options?: ClaimOptions) => Promise<readonly LeasedJob[]>
  readonly renew: (leaseIds: readonly string[]) => Promise<RenewResponse>
  readonly release: (leaseIds: readonly string[]) => Promise<number>
  readonly item: (id: string) => Promise<Item>
  readonly uploadMedia: (bytes: Uint8Array, type: string) => Promise<MediaReference>
  readonly ingest: (items: readonly unknown[], queueId?: string) => Promise<readonly IngestResult[]>
  readonly decide: (decisions: readonly unknown[]) => Promise<readonly DecisionResult[]>
  /** All pages. */
  readonly heldDecisions: () => Promise<readonly HeldDecision[]>
  readonly policies: (since?: number) => Promise<z.output<typeof policiesResponse>>
}

const jsonType = { 'content-type': 'application/json' }

async function signIn(url: string, account: string): Promise<string> {
  const body = JSON.stringify({ account })
  const response = await fetch(`${url}/v1/auth/demo`, { method: 'POST', headers: jsonType, body })
  return (await parse(response, signInResponse)).token
}

async function parse<Schema extends z.ZodType>(
  response: Response,
  schema: Schema,
): Promise<z.output<Schema>> {
  const value: unknown = await response.json()
  if (!response.ok) throw new Refused(response.status, errorBody.parse(value))
  return schema.parse(value)
}

/** A client that signs in as a demo account when it is first used, or uses a token that is given. */
export function clientFor(url: string, account: string, givenToken?: string): BackendClient {
  let known: Promise<string> | null = givenToken === undefined ? null : Promise.resolve(givenToken)
  const token = (): Promise<string> => {
    known ??= signIn(url, account)
    return known
  }
  const request = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers)
    headers.set('authorization', `Bearer ${await token()}`)
    return fetch(`${url}${path}`, { ...init, headers })
  }
  const get = async <Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.output<Schema>> =>
    parse(await request(path), schema)
  const post = async <Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    value: unknown,
  ): Promise<z.output<Schema>> =>
    parse(await request(path, { method: 'POST', headers: jsonType, body: JSON.stringify(value) }), schema)

  const claimReply: BackendClient['claimReply'] = (
    queueIds,
    { count = 50, languages = [], claimId, groups = false } = {},
  ) =>
    post(`/v1/leases/claim${groups ? '?groups=true' : ''}`, claimResponse, {
      queueIds,
      languages,
      count,
      ...(claimId ? { claimId } : {}),
    })
  return {
    token,
    request,
    claimReply,
    me: async () => (await get('/v1/me', meResponse)).reviewer,
    queues: async () => (await get('/v1/queues', queuesResponse)).queues,
    claim: async (queueIds, options) => (await claimReply(queueIds, options)).jobs,
    renew: (leaseIds) => post('/v1/leases/renew', renewResponse, { leaseIds }),
    release: async (leaseIds) => (await post('/v1/leases/release', releaseResponse, { leaseIds })).released,
    item: (id) => get(`/v1/items/${encodeURIComponent(id)}`, item),
    uploadMedia: async (bytes, type) => {
      const body = new Blob([new Uint8Array(bytes)])
      return parse(
        await request('/v1/media', { method: 'POST', headers: { 'content-type': type }, body }),
        mediaReference,
      )
    },
    ingest: async (items, queueId) =>
      (await post('/v1/items', ingestResponse, { items, ...(queueId === undefined ? {} : { queueId }) }))
        .results,
    decide: async (decisions) => (await post('/v1/decisions', decisionsResponse, { decisions })).results,
    heldDecisions: async () => {
      const all: HeldDecision[] = []
      let since = ''
      for (;;) {
        const page = await get(`/v1/decisions?limit=1000&since=${since}`, heldDecisionsResponse)
        all.push(...page.decisions)
        if (!page.more) return all
        since = page.next
      }
    },
    policies: (since = 0) => get(`/v1/policies?since=${since}`, policiesResponse),
  }
}

/** A complete decision on a leased job: no violation, unless something else is given. */
export function decisionOn(
  job: LeasedJob,
  id: string,
  changes: Partial<Record<keyof Decision, unknown>> = {},
): { readonly [Key in keyof Decision]: unknown } {
  return {
    id,
    jobId: job.id,
    itemId: job.item.id,
    leaseId: job.lease.id,
    fence: job.lease.fence,
    judgement: { type: 'no_violation' },
    note: null,
    supersedes: null,
    policyVersion: 1,
    decidedAt: new Date().toISOString(),
    handleMs: 1_200,
    contentLanguage: job.item.language,
    interfaceLocale: 'en',
    deepestReveal: null,
    ...changes,
  }
}
