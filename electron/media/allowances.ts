import type { MediaId, PackId } from '../../shared/domain/ids.ts'

/** Under which packs a piece of media may be read at all. The worker says so; what it did not name is refused. */
export interface Allowances {
  allow(pack: PackId, noCache: boolean, ids: readonly MediaId[]): void
  /** Null when the pack has not been named yet. */
  knows(pack: PackId): boolean
  packOf(id: MediaId): PackId | null
  /** True when any live pack says that it must not touch the disk: the strictest wins (promise S7). */
  noCache(id: MediaId): boolean
  discardPack(pack: PackId): void
  clear(): void
}

export function allowances(): Allowances {
  const byPack = new Map<PackId, Map<MediaId, boolean>>()
  return {
    allow: (pack, noCache, ids) => {
      const media = byPack.get(pack) ?? new Map<MediaId, boolean>()
      for (const id of ids) media.set(id, noCache || media.get(id) === true)
      byPack.set(pack, media)
    },
    knows: (pack) => byPack.has(pack),
    packOf: (id) => {
      for (const [pack, media] of byPack) if (media.has(id)) return pack
      return null
    },
    noCache: (id) => [...byPack.values()].some((media) => media.get(id) === true),
    discardPack: (pack) => {
      byPack.delete(pack)
    },
    clear: () => byPack.clear(),
  }
}
