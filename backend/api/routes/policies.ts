import { z } from 'zod'
import { policiesResponse } from '../../../shared/contracts/http/policies.ts'
import { currentPolicies, policyVersion } from '../../domain/policies.ts'
import { route } from '../route.ts'
import { wholeNumber } from './decisions.ts'

export const policies = route({
  name: 'policies.get',
  method: 'get',
  path: '/v1/policies',
  summary: 'The policies in force; null when the version named is still the one',
  query: z.strictObject({ since: wholeNumber.optional() }),
  answer: policiesResponse,
  handle: async ({ services: { database }, query }) => {
    const version = await policyVersion(database.db)
    if (version === (query.since ?? 0)) return { version, set: null }
    const set = await currentPolicies(database.db)
    return { version: set?.version ?? 0, set }
  },
})
