import type { Bytes } from '../lib/bytes.ts'

export interface HeldMedia {
  readonly type: string
  readonly bytes: Bytes
}

/** Media that must not touch the disk (promise S7): a bounded number of bytes, the longest unused go first. */
export interface MemoryCache {
  get(id: string): HeldMedia | null
  put(id: string, pack: string, media: HeldMedia): void
  discardPack(pack: string): void
  clear(): void
}

export function memoryCache(limitBytes: number): MemoryCache {
  /** In order of use: a Map keeps the order of insertion. */
  const held = new Map<string, HeldMedia & { readonly packs: Set<string> }>()
  let size = 0

  const remove = (id: string): void => {
    const media = held.get(id)
    if (media === undefined) return
    size -= media.bytes.length
    media.bytes.fill(0)
    held.delete(id)
  }

  return {
    get: (id) => {
      const media = held.get(id)
      if (media === undefined) return null
      held.delete(id)
      held.set(id, media)
      // A copy, because a later eviction wipes what is held.
      return { type: media.type, bytes: new Uint8Array(media.bytes) }
    },
    put: (id, pack, media) => {
      const packs = new Set(held.get(id)?.packs)
      packs.add(pack)
      remove(id)
      if (media.bytes.length > limitBytes) return
      held.set(id, { type: media.type, bytes: new Uint8Array(media.bytes), packs })
      size += media.bytes.length
      for (const oldest of held.keys()) {
        if (size <= limitBytes) break
        remove(oldest)
      }
    },
    discardPack: (pack) => {
      for (const [id, media] of [...held]) {
        media.packs.delete(pack)
        if (media.packs.size === 0) remove(id)
      }
    },
    clear: () => {
      for (const id of [...held.keys()]) remove(id)
    },
  }
}
