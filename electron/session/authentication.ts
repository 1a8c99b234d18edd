import type { z } from 'zod'
import type { signInInput } from '../../shared/contracts/ipc/session.ts'
import { type Result, success } from '../../shared/lib/failure.ts'
import type { SessionRecord } from '../vault/session-record.ts'
import type { Connection } from './connection.ts'

export type CheckedSignIn = z.output<typeof signInInput>

/** Asks the server who this is. What comes back is what the vault will keep. */
export async function authenticate(
  connection: Connection,
  input: CheckedSignIn,
): Promise<Result<SessionRecord>> {
  const { credential } = input
  if (credential.type === 'demo') {
    const signedIn = await connection.client.demoSignIn(credential.account)
    if (!signedIn.ok) return signedIn
    const { token, expiresAt, reviewer } = signedIn.value
    return success({ server: connection.server, credential, token, expiresAt, reviewer })
  }
  const me = await connection.client.me(credential.token)
  if (!me.ok) return me
  return success({
    server: connection.server,
    credential: { type: 'token' },
    token: credential.token,
    expiresAt: null,
    reviewer: me.value.reviewer,
  })
}

/** A new token for a session whose old one is not accepted any more. Only demo accounts can have one by themselves. */
export async function renewToken(
  connection: Connection,
  record: SessionRecord,
): Promise<Result<SessionRecord> | null> {
  if (record.credential.type !== 'demo') return null
  const signedIn = await connection.client.demoSignIn(record.credential.account)
  if (!signedIn.ok) return signedIn
  const { token, expiresAt, reviewer } = signedIn.value
  return success({ ...record, token, expiresAt, reviewer })
}
