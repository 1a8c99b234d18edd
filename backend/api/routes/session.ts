import { z } from 'zod'
import {
  demoAccountsResponse,
  demoSignInRequest,
  meResponse,
  signInResponse,
} from '../../../shared/contracts/http/reviewer.ts'
import { demoAccounts, isDemoAccount } from '../../auth/accounts.ts'
import { issueToken, reviewerOf } from '../../auth/tokens.ts'
import { serverTime } from '../../domain/leased-jobs.ts'
import { Refusal } from '../../refusal.ts'
import { publicRoute, route } from '../route.ts'

export const health = publicRoute({
  name: 'health',
  method: 'get',
  path: '/v1/health',
  summary: 'Whether the backend and its database answer',
  answer: z.strictObject({ status: z.literal('ok'), serverTime: z.iso.datetime() }),
  handle: async ({ services: { database, clock } }) => ({
    status: 'ok',
    serverTime: await serverTime(database.db, clock),
  }),
})

export const listDemoAccounts = publicRoute({
  name: 'auth.demo.list',
  method: 'get',
  path: '/v1/auth/demo',
  summary: 'The demo accounts; none unless the backend was started with --demo',
  answer: demoAccountsResponse,
  handle: async ({ services: { database, demo } }) => ({
    accounts: demo ? await demoAccounts(database.db) : [],
  }),
})

export const signInToDemo = publicRoute({
  name: 'auth.demo.sign-in',
  method: 'post',
  path: '/v1/auth/demo',
  summary: 'A token for a demo account',
  body: demoSignInRequest,
  answer: signInResponse,
  handle: async ({ services: { database, clock, demo }, body }) => {
    if (!demo || !(await isDemoAccount(database.db, body.account))) {
      throw new Refusal(404, 'unknown_account', 'there is no such demo account')
    }
    const issued = await issueToken(database.db, clock, body.account)
    return { ...issued, reviewer: await reviewerOf(database.db, clock, issued.token, demo) }
  },
})

export const me = route({
  name: 'me',
  method: 'get',
  path: '/v1/me',
  summary: 'Who is signed in',
  answer: meResponse,
  handle: async ({ services: { database, clock }, reviewer }) => ({
    reviewer,
    serverTime: await serverTime(database.db, clock),
  }),
})
