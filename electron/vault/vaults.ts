import { createHash, randomBytes } from 'node:crypto'
import { readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { ServerChoice } from '../../shared/contracts/ipc/session.ts'
import { type Failure, failed, type Result, success } from '../../shared/lib/failure.ts'
import { isMissing, overwriteAndRemove, readIfThere, writeAtomically } from '../lib/atomic-file.ts'
import { randomKey } from '../lib/bytes.ts'
import { isSameServer, serverName } from '../lib/server-name.ts'
import { type Guard, type KeyFile, keyFile, openKey, sealKey } from './key-file.ts'
import type { SessionRecord } from './session-record.ts'
import { openVault, type Vault } from './vault.ts'
import { KEY_FILE, vaultFolder } from './vault-folder.ts'

/** The passphrase does not open the vault. Nothing has changed. */
export const WRONG_PASSPHRASE: Failure = {
  code: 'wrong_passphrase',
  message: 'the passphrase does not open the keys',
  retryable: false,
}
/** The secret store no longer has the key, or a file was changed. Nothing has been deleted. */
export const KEYS_UNREADABLE: Failure = {
  code: 'keys_unreadable',
  message: 'the keys on this machine cannot be opened',
  retryable: false,
}

/** A vault on disk that has not been opened: what may be known of it without a key. */
export interface ClosedVault {
  readonly store: string
  readonly file: KeyFile
}

/** All vaults of this profile: usually none or one. */
export interface Vaults {
  /** The one that the app opens at start. */
  current(): Promise<ClosedVault | null>
  find(server: ServerChoice, account: string): Promise<ClosedVault | null>
  open(vault: ClosedVault, guard: Guard): Promise<Result<Vault>>
  /** @param guard null: in memory only. The vault becomes the current one. */
  create(record: SessionRecord, guard: Guard | null): Promise<Vault>
  /** @param store null: none is, any more */
  makeCurrent(store: string | null): Promise<void>
  /** Puts one that cannot be opened out of the way, unchanged, so that its owner can start again. */
  setAside(vault: ClosedVault): Promise<void>
  /** Deletes one without opening it: its owner gave up what it guards. */
  destroy(vault: ClosedVault): Promise<void>
  list(): Promise<readonly ClosedVault[]>
  /** Every store that has keys here, also those that were set aside or cannot be read: nothing of theirs is deleted. */
  stores(): Promise<ReadonlySet<string>>
}

const CURRENT_FILE = 'current.json'
const STORE_NAME = /^[0-9a-f]{24}$/
const ANY_STORE = /^([0-9a-f]{24})(\.unreadable-[0-9a-f]+)?$/
const currentFile = z.strictObject({ store: z.string().regex(STORE_NAME) })

/** @param root `<profile>/vault` */
export function vaults(root: string): Vaults {
  const closed = async (store: string): Promise<ClosedVault | null> => {
    const file = await readJson(join(root, store, KEY_FILE), keyFile)
    return file === null ? null : { store, file }
  }

  const list = async (): Promise<readonly ClosedVault[]> => {
    const found = await Promise.all(
      (await foldersOf(root)).filter((name) => STORE_NAME.test(name)).map(closed),
    )
    return found.filter((vault) => vault !== null)
  }

  const makeCurrent = async (store: string | null): Promise<void> => {
    if (store === null) await overwriteAndRemove(join(root, CURRENT_FILE))
    else await writeAtomically(join(root, CURRENT_FILE), JSON.stringify({ store }))
  }

  const stores = async (): Promise<ReadonlySet<string>> => {
    const found = (await foldersOf(root)).map(async (name) => {
      const store = ANY_STORE.exec(name)?.[1]
      const hasKeys = store !== undefined && (await readIfThere(join(root, name, KEY_FILE))) !== null
      return hasKeys ? [store] : []
    })
    return new Set((await Promise.all(found)).flat())
  }

  return {
    list,
    stores,
    makeCurrent,
    current: async () => {
      const current = await readJson(join(root, CURRENT_FILE), currentFile)
      return current === null ? null : await closed(current.store)
    },
    find: async (server, account) =>
      (await list()).find(({ file }) => file.account === account && isSameServer(file.server, server)) ??
      null,
    open: async ({ store, file }, guard) => {
      const masterKey = await openKey(file.sealed, guard)
      if (masterKey === null) {
        return failed(file.sealed.protection === 'passphrase' ? WRONG_PASSPHRASE : KEYS_UNREADABLE)
      }
      const folder = vaultFolder(join(root, store), masterKey)
      const session = await folder.readSession()
      if (session === null) return failed(KEYS_UNREADABLE)
      return success(openVault({ store, protection: file.sealed.protection, folder, ...session }))
    },
    create: async (record, guard) => {
      const store = newStoreName(record)
      const recordKey = randomKey()
      if (guard === null) return openVault({ store, protection: 'memory', record, recordKey, folder: null })
      const masterKey = randomKey()
      const file: KeyFile = {
        format: 1,
        server: record.server,
        account: record.reviewer.id,
        sealed: await sealKey(masterKey, guard),
      }
      const folder = vaultFolder(join(root, store), masterKey)
      // The key file last: a vault without one does not exist, so a crash before it leaves nothing half-made.
      await folder.writeSession(record, recordKey)
      await writeAtomically(join(root, store, KEY_FILE), JSON.stringify(file))
      await makeCurrent(store)
      return openVault({ store, protection: guard.protection, record, recordKey, folder })
    },
    destroy: async ({ store }) => {
      await overwriteAndRemove(join(root, store, KEY_FILE))
      await rm(join(root, store), { recursive: true, force: true })
    },
    setAside: async ({ store }) => {
      await rename(join(root, store), join(root, `${store}.unreadable-${randomBytes(4).toString('hex')}`))
    },
  }
}

/**
 * Short hash of server, account and a random part: after a sign-out the same person gets new keys, and a new name,
 * so that nothing sealed with the old ones is ever met again.
 */
function newStoreName(record: SessionRecord): string {
  return createHash('sha256')
    .update(JSON.stringify([serverName(record.server), record.reviewer.id]))
    .update(randomBytes(16))
    .digest('hex')
    .slice(0, 24)
}

async function readJson<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): Promise<z.output<Schema> | null> {
  const bytes = await readIfThere(path)
  if (bytes === null) return null
  try {
    return schema.parse(JSON.parse(bytes.toString('utf8')))
  } catch {
    return null
  }
}

async function foldersOf(root: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(root, { withFileTypes: true })
    return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}
