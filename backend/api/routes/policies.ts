import { z } from 'zod'
import { policiesResponse, policyDraft, publishResponse } from '../../../shared/contracts/http/policies.ts'
import { currentPolicies, policyVersion } from '../../domain/policies.ts'
import { publishDraft } from '../../domain/publish-policies.ts'
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

export const publish = route({
  name: 'policies.publish',
  method: 'post',
  path: '/v1/policies',
  summary: 'Puts a set in force under the next version; the same set again changes nothing',
  body: policyDraft,
  answer: publishResponse,
  handle: ({ services, body }) => publishDraft(services.database, body),
})
