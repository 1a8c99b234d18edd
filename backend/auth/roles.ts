import { ROLES, type Role } from '../../shared/domain/vocabulary.ts'

/** Who may call a route: nobody signed in, or these roles (promise S10). */
export type Access = 'public' | readonly Role[]

const everybody = ROLES
const reviewers = [
  'moderator',
  'vendor_moderator',
  'escalation_specialist',
  'supervisor',
  'admin',
] as const satisfies readonly Role[]
const policyMakers = ['policy_editor', 'admin'] as const satisfies readonly Role[]
const suppliers = ['supervisor', 'admin'] as const satisfies readonly Role[]

/** Every route of the protocol by its name. A route without a line here does not compile. */
export const ROUTE_ACCESS = {
  health: 'public',
  openapi: 'public',
  'auth.demo.list': 'public',
  'auth.demo.sign-in': 'public',
  me: everybody,
  'restrictions.set': everybody,
  'queues.list': reviewers,
  'queues.save': suppliers,
  'leases.claim': reviewers,
  'leases.renew': reviewers,
  'leases.release': reviewers,
  'items.get': reviewers,
  'items.add': suppliers,
  'media.get': reviewers,
  'media.add': suppliers,
  'policies.get': everybody,
  'policies.publish': policyMakers,
  'translation.offer': everybody,
  'translation.make': reviewers,
  'decisions.add': reviewers,
  'decisions.list': reviewers,
  events: everybody,
} as const satisfies Record<string, Access>

export type RouteName = keyof typeof ROUTE_ACCESS

export function mayCall(role: Role, route: RouteName): boolean {
  const access: Access = ROUTE_ACCESS[route]
  return access === 'public' || access.includes(role)
}
