import { z } from 'zod'
import { reviewerId } from '../../shared/contracts/http/common.ts'
import { serverChoice } from '../../shared/contracts/ipc/session.ts'
import { type Bytes, ownBytes, seal, unseal } from '../lib/bytes.ts'
import { keyFromPassphrase, newPassphraseCosts } from './passphrase.ts'
import type { SecretStore } from './secret-store.ts'

const bytes64 = z.base64()

/** `key.json`: whose vault this is, and its master key, sealed. */
export const keyFile = z.strictObject({
  format: z.literal(1),
  server: serverChoice,
  account: reviewerId,
  sealed: z.discriminatedUnion('protection', [
    z.strictObject({ protection: z.literal('keyring'), bytes: bytes64 }),
    z.strictObject({
      protection: z.literal('passphrase'),
      bytes: bytes64,
      costs: z.strictObject({
        salt: bytes64,
        // Bounds on what a changed file could make us compute.
        n: z
          .int()
          .min(2 ** 14)
          .max(2 ** 20),
        r: z.int().min(1).max(32),
        p: z.int().min(1).max(16),
      }),
    }),
  ]),
})
export type KeyFile = z.infer<typeof keyFile>
export type SealedKey = KeyFile['sealed']

/** What guards a master key on disk, with what it takes to open it. */
export type Guard =
  | { readonly protection: 'keyring'; readonly store: SecretStore }
  | { readonly protection: 'passphrase'; readonly passphrase: string }

const BOUND_TO = 'teduh vault key 1'

export async function sealKey(masterKey: Uint8Array, guard: Guard): Promise<SealedKey> {
  if (guard.protection === 'keyring') {
    return { protection: 'keyring', bytes: base64(guard.store.seal(base64(masterKey))) }
  }
  const costs = newPassphraseCosts()
  const sealed = seal(await keyFromPassphrase(guard.passphrase, costs), masterKey, BOUND_TO)
  return { protection: 'passphrase', bytes: base64(sealed), costs }
}

/** Null: the passphrase is wrong, the keyring lost its key, or the file was changed. */
export async function openKey(sealed: SealedKey, guard: Guard): Promise<Bytes | null> {
  const bytes = Buffer.from(sealed.bytes, 'base64')
  if (sealed.protection === 'keyring') {
    const text = guard.protection === 'keyring' ? guard.store.open(bytes) : null
    return text === null ? null : ownBytes(Buffer.from(text, 'base64'))
  }
  if (guard.protection !== 'passphrase') return null
  return unseal(await keyFromPassphrase(guard.passphrase, sealed.costs), bytes, BOUND_TO)
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}
