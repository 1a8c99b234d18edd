import type { PackId } from '../../shared/domain/ids.ts'
import type { Result } from '../../shared/lib/failure.ts'
import { type ClaimNote, openClaim, sealClaim } from '../data/codec.ts'
import type { ClaimInput } from '../data/worker-contract.ts'
import type { Core } from './core.ts'

/** A claim that was asked for and not stored whole. */
export interface LeftClaim {
  readonly claimId: PackId
  /** Null when it cannot be read: such a claim cannot be repeated, and its leases run out by themselves. */
  readonly input: ClaimInput | null
}

/** The note of the claim under way: on disk before anything is asked, so that a lost answer is found again. */
export interface ClaimNotes {
  left(): Promise<LeftClaim | null>
  write(claimId: PackId, input: ClaimInput): Promise<Result<boolean>>
  /** In this run at once; on disk when there is room. */
  forget(claimId: PackId): Promise<Result<boolean>>
}

export function createClaimNotes({ store, records }: Pick<Core, 'store' | 'records'>): ClaimNotes {
  /** Done with, though a full disk may still hold the note. */
  const forgotten = new Set<PackId>()

  const stored = async (): Promise<ClaimNote | null> => {
    const row = await store.get('meta', 'claiming')
    return row?.id === 'claiming' && !forgotten.has(row.claimId) ? row : null
  }

  return {
    left: async () => {
      const note = await stored()
      return note === null ? null : { claimId: note.claimId, input: await openClaim(records, note) }
    },
    write: async (claimId, input) =>
      await store.commit({ meta: { put: [await sealClaim(records, claimId, input)] } }),
    forget: async (claimId) => {
      forgotten.add(claimId)
      return await store.commit({ meta: { remove: ['claiming'] } })
    },
  }
}
