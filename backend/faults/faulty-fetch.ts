import { IncomingMessage } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { assertNever } from '../../shared/lib/assert-never.ts'
import type { Fetch } from '../api/app.ts'
import { refusalResponse } from '../api/errors.ts'
import { Refusal } from '../refusal.ts'
import { type Fault, type Faults, faultPlan } from './plan.ts'

const CONTROL = '/test/faults'

function breakConnection(bindings: object): Response {
  if ('incoming' in bindings && bindings.incoming instanceof IncomingMessage)
    bindings.incoming.socket.destroy()
  return RESPONSE_ALREADY_SENT
}

function asStatus(status: number, retryAfterSeconds: number | undefined): Response {
  const error = { code: 'fault', message: 'a fault on purpose', retryable: status !== 401 }
  const headers = retryAfterSeconds === undefined ? {} : { 'Retry-After': String(retryAfterSeconds) }
  return Response.json({ error }, { status, headers })
}

/** Two requests of one, each with its own copy of the body. */
async function twice(request: Request): Promise<readonly [Request, Request]> {
  const { method, url, headers } = request
  const body = method === 'GET' ? null : await request.arrayBuffer()
  return [new Request(url, { method, headers, body }), new Request(url, { method, headers, body })]
}

/** Puts a fault plan in front of the protocol. Only with `--faults`. */
export function withFaults(inner: Fetch, faults: Faults): Fetch {
  const waiting = new Set<() => void>()

  async function run(fault: Fault, request: Request, bindings: object): Promise<Response> {
    switch (fault.type) {
      case 'latency':
        await wait(fault.ms)
        return inner(request, bindings)
      case 'drop_before':
        return breakConnection(bindings)
      case 'drop_after':
        // Taken whole before it is answered with nothing: it is committed then.
        await (await inner(request, bindings)).arrayBuffer()
        return breakConnection(bindings)
      case 'duplicate': {
        const [first, second] = await twice(request)
        await (await inner(first, bindings)).arrayBuffer()
        return inner(second, bindings)
      }
      case 'reorder': {
        const { promise, resolve } = deferred()
        waiting.add(resolve)
        await Promise.race([promise, wait(fault.withinMs)])
        waiting.delete(resolve)
        return inner(request, bindings)
      }
      case 'status':
        return asStatus(fault.status, fault.retryAfterSeconds)
      default:
        return assertNever(fault)
    }
  }

  return async (request, bindings) => {
    const { pathname } = new URL(request.url)
    if (pathname === CONTROL) return control(request, faults)
    const fault = faults.next(request.method, pathname)
    if (fault !== null) return run(fault, request, bindings)
    const response = await inner(request, bindings)
    for (const go of waiting) go()
    return response
  }
}

function deferred(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve: () => void = () => undefined
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve }
}

async function control(request: Request, faults: Faults): Promise<Response> {
  if (request.method === 'POST') {
    const parsed = faultPlan.safeParse(await request.json().catch(() => null))
    if (!parsed.success) return refusalResponse(new Refusal(422, 'invalid', parsed.error.message))
    faults.replace(parsed.data)
  }
  return Response.json({ hits: faults.hits(), clockSkewMs: faults.skewMs() })
}
