import { meResponse, restrictionsRequest } from '../../../shared/contracts/http/reviewer.ts'
import { setRestrictions } from '../../auth/restrictions.ts'
import { serverTime } from '../../domain/leased-jobs.ts'
import { route } from '../route.ts'

export const restrict = route({
  name: 'restrictions.set',
  method: 'post',
  path: '/v1/restrictions',
  summary: 'Sets the harm classes that a person must not be given: their own, or by a supervisor anybody’s',
  body: restrictionsRequest,
  answer: meResponse,
  handle: async ({ services: { database, clock }, reviewer, body }) => ({
    reviewer: await setRestrictions(database.db, reviewer, body),
    serverTime: await serverTime(database.db, clock),
  }),
})
