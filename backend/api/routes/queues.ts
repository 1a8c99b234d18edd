import { queueSettings, queuesResponse, queuesSaved } from '../../../shared/contracts/http/queues.ts'
import { serverTime } from '../../domain/leased-jobs.ts'
import { listQueues } from '../../domain/queues.ts'
import { saveQueues } from '../../domain/save-queues.ts'
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

export const saveQueueSettings = route({
  name: 'queues.save',
  method: 'post',
  path: '/v1/queues',
  summary: 'Sets queues up, in this order; those that are not named stay, behind them',
  body: queueSettings,
  answer: queuesSaved,
  handle: ({ services, body }) => saveQueues(services.database, body.queues),
})
