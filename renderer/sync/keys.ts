import type { PackId } from '../../shared/domain/ids.ts'
import type { Result } from '../../shared/lib/failure.ts'
import type { RecordCipher } from '../data/cipher.ts'
import type { Outside } from './outside.ts'

/** Content ciphers by pack, fetched once each. */
export interface ContentKeys {
  of(packId: PackId): Promise<Result<RecordCipher>>
  /** Forgets the pack's key here and in main, for good. */
  destroy(packId: PackId): Promise<Result<null>>
}

export function createContentKeys({
  line,
  createCipher,
}: Pick<Outside, 'line' | 'createCipher'>): ContentKeys {
  const ciphers = new Map<PackId, Promise<Result<RecordCipher>>>()

  const fetchKey = async (packId: PackId): Promise<Result<RecordCipher>> => {
    const answer = await line.call('contentKey', { packId })
    return answer.ok ? { ok: true, value: await createCipher(answer.value.key) } : answer
  }

  return {
    of: (packId) => {
      const known = ciphers.get(packId)
      if (known !== undefined) return known
      const asked = fetchKey(packId)
      ciphers.set(packId, asked)
      // A failure is not kept: the next one who asks tries again.
      const forget = () => ciphers.delete(packId)
      asked.then((result) => result.ok || forget(), forget)
      return asked
    },
    destroy: async (packId) => {
      ciphers.delete(packId)
      return await line.call('destroyContentKey', { packId })
    },
  }
}
