import { z } from 'zod'
import {
  decisionsRequest,
  decisionsResponse,
  heldDecisionsResponse,
} from '../../../shared/contracts/http/decisions.ts'
import { decide } from '../../domain/decide.ts'
import { decodeCursor, heldDecisions } from '../../domain/held-decisions.ts'
import { route } from '../route.ts'

const PAGE = 200

/** A whole number as a query's text writes it. */
export const wholeNumber = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number)

export const addDecisions = route({
  name: 'decisions.add',
  method: 'post',
  path: '/v1/decisions',
  summary: 'Takes up to 200 decisions and answers each; sending them again changes nothing',
  body: decisionsRequest,
  entriesApart: true,
  answer: decisionsResponse,
  handle: ({ services, reviewer, body }) => decide(services, reviewer, body.decisions),
})

export const listDecisions = route({
  name: 'decisions.list',
  method: 'get',
  path: '/v1/decisions',
  summary: 'Decisions in the order of their arrival: own ones, for supervisors everybody’s',
  query: z.strictObject({
    since: z.string().max(500).optional(),
    limit: wholeNumber.pipe(z.int().min(1).max(1_000)).optional(),
  }),
  answer: heldDecisionsResponse,
  handle: ({ services, reviewer, query }) =>
    heldDecisions(
      services.database.db,
      reviewer,
      query.since === undefined || query.since === '' ? 0 : decodeCursor(query.since),
      query.limit ?? PAGE,
    ),
})
