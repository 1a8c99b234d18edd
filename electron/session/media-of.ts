import { statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { InputRests } from '../lib/input-rests.ts'
import type { Log } from '../lib/log.ts'
import type { Timers } from '../lib/timers.ts'
import { diskCache } from '../media/disk-cache.ts'
import { type MediaLibrary, mediaLibrary } from '../media/media-library.ts'
import { mediaSource } from '../media/media-source.ts'
import type { Vault } from '../vault/vault.ts'
import type { Connection } from './connection.ts'

interface MediaParts {
  /** `<profile>/media` */
  readonly root: string
  readonly vault: Vault
  readonly connection: Connection
  readonly rests: InputRests
  readonly timers: Timers
  readonly log: Log
}

/** The media of a session, in a folder of its own. */
export function mediaOf({ root, vault, connection, rests, timers, log }: MediaParts): MediaLibrary {
  return mediaLibrary({
    source: mediaSource(connection.mediaHttp, timers),
    cache: vault.protection === 'memory' ? null : diskCache(mediaFolder(root, vault.store)),
    keyOf: async (pack) => await vault.existingContentKey(pack),
    freeBytes: async () => {
      const disk = await statfs(dirname(root))
      return disk.bavail * disk.bsize
    },
    timers,
    inTurn: rests.next,
    log,
  })
}

export function mediaFolder(root: string, store: string): string {
  return join(root, store)
}
