import {
  dayOf,
  EMPTY_LEDGER,
  type ExposureLedger,
  type Look,
  withLook,
} from '../../shared/domain/exposure.ts'
import { serially } from '../../shared/lib/serial.ts'
import { openExposure, sealExposure } from '../data/exposure-record.ts'
import type { Core } from './core.ts'

/** Keeps the reviewer's exposure ledger in their own encrypted store. Nothing here has a way to the server. */
export interface ExposureKeeper {
  /** The ledger with this look; null: as it is. Answers when it is on disk, or the disk is full. */
  noted(look: Look | null): Promise<ExposureLedger>
}

type ExposureCore = Pick<Core, 'store' | 'records'> & {
  readonly outside: { readonly clock: Pick<Core['outside']['clock'], 'wall'> }
}

export function createExposureKeeper({ outside, store, records }: ExposureCore): ExposureKeeper {
  let ledger: ExposureLedger | null = null
  const inTurn = serially()

  const restored = async (): Promise<ExposureLedger> => {
    const row = await store.get('meta', 'exposure')
    return (row?.id === 'exposure' ? await openExposure(records, row) : null) ?? EMPTY_LEDGER
  }

  const note = async (look: Look | null): Promise<ExposureLedger> => {
    const before = ledger ?? (await restored())
    ledger = before
    if (look === null) return before
    const at = outside.clock.wall()
    ledger = withLook(before, look, at, dayOf(at))
    // A full disk costs nothing as long as the app runs: the next look writes all of it.
    await store.commit({ meta: { put: [await sealExposure(records, ledger)] } })
    return ledger
  }

  return {
    // One after the other: two at once would each add to the same figures.
    noted: (look) => inTurn(() => note(look)),
  }
}
