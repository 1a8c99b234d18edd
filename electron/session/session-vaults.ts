import { type Failure, failed, type Result, success } from '../../shared/lib/failure.ts'
import type { Guard } from '../vault/key-file.ts'
import type { SecretStore } from '../vault/secret-store.ts'
import type { SessionRecord } from '../vault/session-record.ts'
import type { Vault } from '../vault/vault.ts'
import { type ClosedVault, KEYS_UNREADABLE, type Vaults, WRONG_PASSPHRASE } from '../vault/vaults.ts'
import type { CheckedSignIn } from './authentication.ts'

export const NO_SECRET_STORE: Failure = {
  code: 'no_secret_store',
  message: 'this machine has no secret store to keep the keys in',
  retryable: false,
}

/** Nothing is wrong with the keys: this start has not got the keyring that they are behind. */
const KEYRING_MISSING: Failure = { ...KEYS_UNREADABLE, detail: { needs: 'keyring' } }

/** Which vault a session gets, and what opens it. */
export interface SessionVaults {
  /** Null: in memory, nothing to guard. */
  guardOf(protection: CheckedSignIn['protection']): Result<Guard | null>
  /**
   * The vault of an earlier session of the same person, whose unsent decisions are behind its keys; or a new one.
   *
   * @param startAnew the person chose to leave behind a vault that cannot be opened; without that it is a failure
   */
  vaultFor(record: SessionRecord, guard: Guard | null, startAnew: boolean): Promise<Result<Vault>>
  /** With what it was sealed with, whatever was chosen now. */
  openStored(stored: ClosedVault, guard: Guard): Promise<Result<Vault>>
}

export function sessionVaults(vaults: Vaults, secretStore: SecretStore | null): SessionVaults {
  const guardOf = (protection: CheckedSignIn['protection']): Result<Guard | null> => {
    if (protection.type === 'memory') return success(null)
    if (protection.type === 'passphrase') {
      return success({ protection: 'passphrase', passphrase: protection.passphrase })
    }
    return secretStore === null
      ? failed(NO_SECRET_STORE)
      : success({ protection: 'keyring', store: secretStore })
  }

  const vaultFor = async (
    record: SessionRecord,
    guard: Guard | null,
    startAnew: boolean,
  ): Promise<Result<Vault>> => {
    const stored = guard === null ? null : await vaults.find(record.server, record.reviewer.id)
    if (stored === null || guard === null) return success(await vaults.create(record, guard))
    const opened = await openStored(stored, guard)
    if (opened.ok) {
      await opened.value.saveSession(record)
      await vaults.makeCurrent(stored.store)
      return opened
    }
    // A wrong passphrase or a keyring that is not there today can be right again: nothing is lost yet.
    const isLost = opened.failure.code === KEYS_UNREADABLE.code && opened.failure.detail === undefined
    if (!isLost || !startAnew) return opened
    await vaults.setAside(stored)
    return success(await vaults.create(record, guard))
  }

  const openStored = async (stored: ClosedVault, guard: Guard): Promise<Result<Vault>> => {
    const { protection } = stored.file.sealed
    if (protection === guard.protection) return await vaults.open(stored, guard)
    if (protection === 'passphrase') return failed(WRONG_PASSPHRASE)
    if (secretStore === null) return failed(KEYRING_MISSING)
    return await vaults.open(stored, { protection: 'keyring', store: secretStore })
  }

  return { guardOf, vaultFor, openStored }
}
