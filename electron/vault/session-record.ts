import { z } from 'zod'
import { instant, reviewerId } from '../../shared/contracts/http/common.ts'
import { reviewer } from '../../shared/contracts/http/reviewer.ts'
import { serverChoice } from '../../shared/contracts/ipc/session.ts'

/** Who is signed in, as the vault keeps it: enough to start without a network. */
export const sessionRecord = z.strictObject({
  server: serverChoice,
  credential: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('demo'), account: reviewerId }),
    z.strictObject({ type: z.literal('token') }),
  ]),
  token: z.string(),
  /** By the server; null when it was not said (a token that was typed in). */
  expiresAt: instant.nullable(),
  /** As last seen. */
  reviewer,
})
export type SessionRecord = z.infer<typeof sessionRecord>

/** What `session.sealed` holds. The record key is that of the local store: base64 of 32 bytes. */
export const sealedSession = z.strictObject({ record: sessionRecord, recordKey: z.base64() })
