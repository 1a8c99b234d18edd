import type { KeyProtection } from '../../shared/contracts/ipc/session.ts'
import type { PackId } from '../../shared/domain/ids.ts'
import { serially } from '../../shared/lib/serial.ts'
import { type Bytes, ownBytes, randomKey } from '../lib/bytes.ts'
import type { SessionRecord } from './session-record.ts'
import type { VaultFolder } from './vault-folder.ts'

/** The keys and the session of one reviewer on one server, open. */
export interface Vault {
  /** Names the local database and the media folder. No secret. */
  readonly store: string
  readonly protection: KeyProtection
  session(): SessionRecord
  /** @throws NodeJS.ErrnoException when the disk refuses; the old record is then still in force. VaultDestroyed */
  saveSession(record: SessionRecord): Promise<void>
  /** A copy: whoever gets it may overwrite it. */
  recordKey(): Bytes
  /**
   * Made when first asked for.
   *
   * @throws NodeJS.ErrnoException when it cannot be stored: unstored, it is not given. VaultDestroyed
   */
  contentKey(pack: PackId): Promise<Bytes>
  /** Null when the pack has none. */
  existingContentKey(pack: PackId): Promise<Bytes | null>
  destroyContentKey(pack: PackId): Promise<void>
  /** Overwrites and deletes everything, on disk and here. Afterwards nothing is written any more: the key is all noughts. */
  destroy(): Promise<void>
}

/** Something was to be written after a sign-out: sealed with the overwritten key, anybody could read it. */
export class VaultDestroyed extends Error {
  constructor() {
    super('the vault was destroyed')
  }
}

export interface VaultParts {
  readonly store: string
  readonly protection: KeyProtection
  readonly record: SessionRecord
  readonly recordKey: Bytes
  /** Null: memory only, nothing is ever written. */
  readonly folder: VaultFolder | null
}

export function openVault(parts: VaultParts): Vault {
  const { folder } = parts
  const contentKeys = new Map<PackId, Bytes>()
  const oneByOne = serially()
  let record = parts.record

  let isDestroyed = false

  const existing = async (pack: PackId): Promise<Bytes | null> => {
    const known = contentKeys.get(pack)
    if (known !== undefined) return ownBytes(known)
    const stored = (await folder?.readContentKey(pack)) ?? null
    if (stored === null) return null
    contentKeys.set(pack, stored)
    return ownBytes(stored)
  }

  return {
    store: parts.store,
    protection: parts.protection,
    session: () => record,
    saveSession: async (next) =>
      await oneByOne(async () => {
        if (isDestroyed) throw new VaultDestroyed()
        await folder?.writeSession(next, parts.recordKey)
        record = next
      }),
    recordKey: () => ownBytes(parts.recordKey),
    contentKey: async (pack) =>
      await oneByOne(async () => {
        if (isDestroyed) throw new VaultDestroyed()
        const known = await existing(pack)
        if (known !== null) return known
        const key = randomKey()
        await folder?.writeContentKey(pack, key)
        contentKeys.set(pack, key)
        return ownBytes(key)
      }),
    existingContentKey: async (pack) => await oneByOne(async () => await existing(pack)),
    destroyContentKey: async (pack) =>
      await oneByOne(async () => {
        contentKeys.get(pack)?.fill(0)
        contentKeys.delete(pack)
        await folder?.destroyContentKey(pack)
      }),
    destroy: async () =>
      await oneByOne(async () => {
        isDestroyed = true
        for (const key of contentKeys.values()) key.fill(0)
        contentKeys.clear()
        parts.recordKey.fill(0)
        await folder?.destroy()
      }),
  }
}
