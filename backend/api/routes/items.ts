import { z } from 'zod'
import { itemId } from '../../../shared/contracts/http/common.ts'
import { ingestRequest, ingestResponse } from '../../../shared/contracts/http/ingest.ts'
import { item } from '../../../shared/contracts/http/item.ts'
import { ingest } from '../../domain/ingest.ts'
import { visibleItem } from '../../domain/visible.ts'
import { Refusal } from '../../refusal.ts'
import { route } from '../route.ts'

export const getItem = route({
  name: 'items.get',
  method: 'get',
  path: '/v1/items/{id}',
  summary: 'One item',
  params: { schema: z.strictObject({ id: itemId }), unknown: 'unknown_item' },
  answer: item,
  handle: async ({ services, reviewer, params }) => {
    const found = await visibleItem(services.database.db, reviewer, services.pseudonyms, params.id)
    if (found === null) throw new Refusal(404, 'unknown_item', 'there is no such item for you')
    return found
  },
})

export const addItems = route({
  name: 'items.add',
  method: 'post',
  path: '/v1/items',
  summary: 'Takes reported items into the queues; those that are there already stay as they are',
  body: ingestRequest,
  entriesApart: true,
  answer: ingestResponse,
  handle: async ({ services, body }) => ({
    results: await ingest(services, body.items, body.queueId ?? null),
  }),
})
