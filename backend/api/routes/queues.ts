import { queuesResponse } from '../../../shared/contracts/http/queues.ts'
import { serverTime } from '../../domain/leased-jobs.ts'
import { listQueues } from '../../domain/queues.ts'
import { route } from '../route.ts'

export const queues = route({
  name: 'queues.list',
  method: 'get',
  path: '/v1/queues',
  summary: 'The queues of this reviewer, counting what they may be given',
  answer: queuesResponse,
  handle: async ({ services, reviewer }) => ({
    queues: await listQueues(services, reviewer),
    serverTime: await serverTime(services.database.db, services.clock),
  }),
})
