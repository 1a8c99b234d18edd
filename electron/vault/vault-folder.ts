import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { PackId } from '../../shared/domain/ids.ts'
import { isMissing, overwriteAndRemove, readIfThere, writeAtomically } from '../lib/atomic-file.ts'
import { type Bytes, KEY_BYTES, ownBytes, seal, unseal } from '../lib/bytes.ts'
import { type SessionRecord, sealedSession } from './session-record.ts'

/** Files of one vault: `key.json` (the sealed master key), `session.sealed`, and one file a pack in `packs/`. */
export const KEY_FILE = 'key.json'
const SESSION_FILE = 'session.sealed'
const PACKS = 'packs'

export interface VaultFolder {
  writeSession(record: SessionRecord, recordKey: Uint8Array): Promise<void>
  /** Null when the file is missing or was changed. */
  readSession(): Promise<{ record: SessionRecord; recordKey: Bytes } | null>
  writeContentKey(pack: PackId, key: Uint8Array): Promise<void>
  readContentKey(pack: PackId): Promise<Bytes | null>
  /** Overwritten before it is removed, and never half-way: what is left of it opens nothing. */
  destroyContentKey(pack: PackId): Promise<void>
  destroy(): Promise<void>
}

/** @param masterKey seals every file here; each is bound to its own name, so files cannot be exchanged */
export function vaultFolder(folder: string, masterKey: Bytes): VaultFolder {
  const packFile = (pack: PackId): string => join(folder, PACKS, `${pack}.sealed`)
  const packName = (pack: PackId): string => `teduh content key 1|${pack}`
  return {
    writeSession: async (record, recordKey) => {
      const text = JSON.stringify({ record, recordKey: Buffer.from(recordKey).toString('base64') })
      await writeAtomically(
        join(folder, SESSION_FILE),
        seal(masterKey, Buffer.from(text, 'utf8'), SESSION_NAME),
      )
    },
    readSession: async () => {
      const sealed = await readIfThere(join(folder, SESSION_FILE))
      const plain = sealed === null ? null : unseal(masterKey, sealed, SESSION_NAME)
      if (plain === null) return null
      const parsed = sealedSession.safeParse(JSON.parse(Buffer.from(plain).toString('utf8')))
      if (!parsed.success) return null
      const recordKey = ownBytes(Buffer.from(parsed.data.recordKey, 'base64'))
      return { record: parsed.data.record, recordKey }
    },
    writeContentKey: async (pack, key) => {
      await writeAtomically(packFile(pack), seal(masterKey, key, packName(pack)))
    },
    readContentKey: async (pack) => {
      const sealed = await readIfThere(packFile(pack))
      const key = sealed === null ? null : unseal(masterKey, sealed, packName(pack))
      return key?.length === KEY_BYTES ? key : null
    },
    destroyContentKey: async (pack) => await overwriteAndRemove(packFile(pack)),
    destroy: async () => {
      masterKey.fill(0)
      // The master key first: without it the rest is noise already.
      await overwriteAndRemove(join(folder, KEY_FILE))
      await overwriteAndRemove(join(folder, SESSION_FILE))
      for (const file of await filesOf(join(folder, PACKS)))
        await overwriteAndRemove(join(folder, PACKS, file))
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const SESSION_NAME = 'teduh session 1'

async function filesOf(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}
