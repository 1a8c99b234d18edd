import {
  claimQuery,
  claimRequest,
  claimResponse,
  leaseIdsRequest,
  releaseResponse,
  renewResponse,
} from '../../../shared/contracts/http/leases.ts'
import { claim } from '../../domain/claim.ts'
import { releaseLeases, renewLeases } from '../../domain/keep-leases.ts'
import { route } from '../route.ts'

export const claimLeases = route({
  name: 'leases.claim',
  method: 'post',
  path: '/v1/leases/claim',
  summary: 'Leases the most urgent jobs; the same claimId again gives the same leases',
  body: claimRequest,
  query: claimQuery,
  answer: claimResponse,
  handle: ({ services, reviewer, body, query }) => claim(services, reviewer, body, query.groups === 'true'),
})

export const renew = route({
  name: 'leases.renew',
  method: 'post',
  path: '/v1/leases/renew',
  summary: 'Extends leases; one that ran out is granted again while its job is free',
  body: leaseIdsRequest,
  answer: renewResponse,
  handle: ({ services, reviewer, body }) => renewLeases(services, reviewer, body.leaseIds),
})

export const release = route({
  name: 'leases.release',
  method: 'post',
  path: '/v1/leases/release',
  summary: 'Gives jobs back to their queues',
  body: leaseIdsRequest,
  answer: releaseResponse,
  handle: async ({ services, reviewer, body }) => ({
    released: await releaseLeases(services, reviewer, body.leaseIds),
  }),
})
