import { createHash, timingSafeEqual } from 'node:crypto'
import type { Reviewer } from '../../shared/contracts/http/reviewer.ts'
import { mayCall, ROUTE_ACCESS, type RouteName } from '../auth/roles.ts'
import { reviewerOf } from '../auth/tokens.ts'
import { Refusal } from '../refusal.ts'
import type { Services } from '../services.ts'

const BEARER = /^Bearer ([A-Za-z0-9_-]{1,4000})$/i

function same(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}

/**
 * The embedded backend answers nobody but the app that started it, although anything on the machine can
 * reach its port.
 *
 * @throws Refusal `unauthorised`
 */
export function checkSecret(request: Request, secret: string | null): void {
  if (secret === null || same(request.headers.get('teduh-secret') ?? '', secret)) return
  throw new Refusal(401, 'unauthorised', 'this backend serves only the app that started it')
}

/**
 * Who asks, if they may ask this; null on public routes.
 *
 * @throws Refusal `unauthorised` (401) without a living token, `not_allowed` (403) for the wrong role
 */
export async function authorise(
  request: Request,
  route: RouteName,
  { database, clock, demo }: Services,
): Promise<Reviewer | null> {
  if (ROUTE_ACCESS[route] === 'public') return null
  const token = BEARER.exec(request.headers.get('authorization') ?? '')?.[1]
  const reviewer = token === undefined ? null : await reviewerOf(database.db, clock, token, demo)
  if (reviewer === null) throw new Refusal(401, 'unauthorised', 'sign in first')
  if (!mayCall(reviewer.role, route)) throw new Refusal(403, 'not_allowed', 'not for your role')
  return reviewer
}
