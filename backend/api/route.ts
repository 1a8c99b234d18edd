import type { Context } from 'hono'
import { z } from 'zod'
import type { Reviewer } from '../../shared/contracts/http/reviewer.ts'
import type { RouteName } from '../auth/roles.ts'
import { firstIssue } from '../domain/first-issue.ts'
import { textFault } from '../domain/text-fault.ts'
import { Refusal } from '../refusal.ts'
import type { Services } from '../services.ts'
import { readJson } from './body.ts'

/** What a route's handler is given: everything parsed. */
export interface PublicCall<Body, Query, Params> {
  readonly services: Services
  readonly body: Body
  readonly query: Query
  readonly params: Params
  readonly request: Request
}

/** The same with who asks. */
export interface Call<Body, Query, Params> extends PublicCall<Body, Query, Params> {
  readonly reviewer: Reviewer
}

export interface RouteSpec<Body, Query, Params, Given> {
  readonly name: RouteName
  readonly method: 'get' | 'post'
  /** With parameters in braces, as OpenAPI writes them. */
  readonly path: `/${string}`
  readonly summary: string
  readonly body?: z.ZodType<Body>
  /** The body's entries are judged one by one, so a text that cannot be stored refuses its entry alone. */
  readonly entriesApart?: boolean
  readonly query?: z.ZodType<Query>
  /** One that does not parse names nothing that could exist: 404 with this code. */
  readonly params?: { readonly schema: z.ZodType<Params>; readonly unknown: string }
  /** What a good answer holds, for the description; null when it is no JSON. */
  readonly answer: z.ZodType | null
  readonly handle: (call: Given) => Promise<unknown>
}

/** A route with its types sealed in, as the server mounts it. */
export interface Route
  extends Pick<RouteSpec<never, never, never, never>, 'name' | 'method' | 'path' | 'summary'> {
  readonly schemas: {
    readonly body: z.ZodType | null
    readonly query: z.ZodType | null
    readonly params: z.ZodType | null
    readonly answer: z.ZodType | null
  }
  /** @param reviewer null only on public routes */
  readonly answer: (context: Context, services: Services, reviewer: Reviewer | null) => Promise<Response>
}

function parseQuery<Query>(schema: z.ZodType<Query>, context: Context): Query {
  const parsed = schema.safeParse(context.req.query())
  if (parsed.success) return parsed.data
  const issue = firstIssue(parsed.error)
  const isCursor = issue.field === 'since'
  throw new Refusal(400, isCursor ? 'bad_cursor' : 'bad_query', issue.message, { field: issue.field })
}

async function parseBody<Body>(schema: z.ZodType<Body>, request: Request, apart: boolean): Promise<Body> {
  const value = await readJson(request)
  const fault = apart ? null : textFault(value)
  if (fault !== null) throw new Refusal(422, 'invalid', fault)
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = firstIssue(parsed.error)
  throw new Refusal(422, 'invalid', issue.message, { field: issue.field })
}

const nothing = z.unknown()

/** Makes a public route of its description. An answer that is no `Response` is sent as JSON. */
export function publicRoute<Body = unknown, Query = unknown, Params = unknown>(
  spec: RouteSpec<Body, Query, Params, PublicCall<Body, Query, Params>>,
): Route {
  const { name, method, path, summary, body, query, params, answer, handle } = spec
  return {
    name,
    method,
    path,
    summary,
    schemas: { body: body ?? null, query: query ?? null, params: params?.schema ?? null, answer },
    answer: async (context, services) => {
      const request = context.req.raw
      const found = (params?.schema ?? nothing).safeParse(context.req.param())
      if (!found.success)
        throw new Refusal(404, params?.unknown ?? 'not_found', 'there is nothing of that name')
      const value = await handle({
        services,
        request,
        params: found.data as Params,
        query: (query === undefined ? undefined : parseQuery(query, context)) as Query,
        body: (body === undefined
          ? undefined
          : await parseBody(body, request, spec.entriesApart ?? false)) as Body,
      })
      return value instanceof Response ? value : Response.json(value)
    },
  }
}

/** A route for those who are signed in; see `ROUTE_ACCESS` for who among them. */
export function route<Body = unknown, Query = unknown, Params = unknown>(
  spec: RouteSpec<Body, Query, Params, Call<Body, Query, Params>>,
): Route {
  const { handle, ...rest } = spec
  const bare = (reviewer: Reviewer): Route =>
    publicRoute<Body, Query, Params>({ ...rest, handle: (call) => handle({ ...call, reviewer }) })
  return {
    ...publicRoute<Body, Query, Params>({ ...rest, handle: () => Promise.reject(new Error('nobody asks')) }),
    answer: (context, services, reviewer) => {
      if (reviewer === null) throw new Error(`${spec.name} was reached without anybody signed in`)
      return bare(reviewer).answer(context, services, reviewer)
    },
  }
}
