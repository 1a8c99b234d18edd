import { reviewer } from '../../shared/contracts/http/reviewer.ts'
import { saveAccount } from '../auth/accounts.ts'
import { issueToken } from '../auth/tokens.ts'
import { databaseClock } from '../clock.ts'
import type { Database } from '../db/database.ts'
import { StartFailure } from '../start-failure.ts'
import type { TokenOrder } from './arguments.ts'

/** Adds or changes the account and prints one token for it, as one line of JSON. Closes the database. */
export async function printToken(database: Database, order: TokenOrder): Promise<void> {
  const account = reviewer.safeParse({
    id: order.id,
    displayName: order.id,
    role: order.role,
    locale: 'en',
    languages: order.languages.map((language) => ({ language, level: 'fluent' })),
    restrictions: [],
    queueIds: null,
  })
  try {
    if (!account.success)
      throw new StartFailure('--issue-token needs a printable id of at most 200 characters.')
    await saveAccount(database.db, account.data, false)
    const issued = await issueToken(database.db, databaseClock, account.data.id)
    process.stdout.write(`${JSON.stringify({ account: account.data.id, ...issued })}\n`)
  } finally {
    await database.close()
  }
}
