import { type Reviewer, reviewer } from '../../shared/contracts/http/reviewer.ts'
import type { ReviewerId } from '../../shared/domain/ids.ts'
import { findAccount, saveAccount } from '../auth/accounts.ts'
import { issueToken } from '../auth/tokens.ts'
import { databaseClock } from '../clock.ts'
import type { Database, Queryable } from '../db/database.ts'
import { inTransaction } from '../db/transaction.ts'
import { StartFailure } from '../start-failure.ts'
import type { TokenOrder } from './arguments.ts'

/** An account there already keeps whatever the order does not name: above all its restrictions and queues. */
async function ordered(db: Queryable, order: TokenOrder): Promise<Reviewer> {
  const found = await findAccount(db, order.id as ReviewerId)
  if (found?.demo === true) {
    throw new StartFailure(`${order.id} is a demo account: choose another id.`)
  }
  const before = found?.reviewer
  const role = order.role ?? before?.role
  if (role === undefined) throw new StartFailure('--issue-token needs --role for a new account.')
  const languages =
    order.languages?.map((language) => ({ language, level: 'fluent' })) ??
    before?.languages ??
    ([{ language: 'en', level: 'fluent' }] as const)
  const account = reviewer.safeParse({
    id: order.id,
    displayName: before?.displayName ?? order.id,
    role,
    locale: before?.locale ?? 'en',
    languages,
    restrictions: before?.restrictions ?? [],
    queueIds: order.queueIds ?? before?.queueIds ?? null,
  })
  if (!account.success) {
    throw new StartFailure('--issue-token and --queues take printable ids of at most 200 characters.')
  }
  return account.data
}

/** @throws StartFailure when a vendor has no queues, or one of the queues is not there */
async function checkQueues(db: Queryable, { role, queueIds }: Reviewer): Promise<void> {
  if (role === 'vendor_moderator' && (queueIds === null || queueIds.length === 0)) {
    throw new StartFailure('A vendor moderator works named queues only: give --queues with their ids.')
  }
  const known = new Set((await db.selectFrom('queues').select('id').execute()).map((one) => one.id))
  const missing = queueIds?.find((id) => !known.has(id))
  if (missing !== undefined) throw new StartFailure(`There is no queue ${missing}.`)
}

/** Adds or changes the account and prints one token for it, as one line of JSON. Closes the database. */
export async function printToken(database: Database, order: TokenOrder): Promise<void> {
  try {
    const { id, issued } = await inTransaction(database.db, async (transaction) => {
      const account = await ordered(transaction, order)
      await checkQueues(transaction, account)
      await saveAccount(transaction, account, false)
      return { id: account.id, issued: await issueToken(transaction, databaseClock, account.id) }
    })
    process.stdout.write(`${JSON.stringify({ account: id, ...issued })}\n`)
  } finally {
    await database.close()
  }
}
