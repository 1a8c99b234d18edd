import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { packId } from '../../shared/contracts/http/common.ts'
import { isMissing } from '../lib/atomic-file.ts'
import type { Vault } from '../vault/vault.ts'
import type { Vaults } from '../vault/vaults.ts'

/**
 * Deletes media whose key is gone: a crash between destroying a key and deleting what it sealed leaves noise that
 * nobody could ever read, and that would fill the disk.
 *
 * @param root `<profile>/media`
 */
export async function discardLostMedia(root: string, vaults: Vaults, open: Vault): Promise<void> {
  const stores = await vaults.stores()
  for (const store of await foldersIn(root)) {
    if (!stores.has(store)) await rm(join(root, store), { recursive: true, force: true })
  }
  for (const name of await foldersIn(join(root, open.store))) {
    const pack = packId.safeParse(name)
    const live = pack.success && (await open.existingContentKey(pack.data)) !== null
    if (!live) await rm(join(root, open.store, name), { recursive: true, force: true })
  }
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}
