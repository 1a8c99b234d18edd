import { z } from 'zod'
import type { ExposureLedger } from '../../shared/domain/exposure.ts'
import { HARM_CLASSES } from '../../shared/domain/vocabulary.ts'
import type { RecordCipher } from './cipher.ts'
import type { MetaRow } from './records.ts'

const sums = z.array(
  z.strictObject({
    harmClass: z.enum(HARM_CLASSES).nullable(),
    level: z.enum(['reduced', 'grey', 'full']),
    ms: z.number().min(0),
    count: z.int().min(0),
  }),
)
const exposureLedger = z.strictObject({
  days: z.array(z.strictObject({ day: z.string(), sums })),
  shift: z.strictObject({ lastAt: z.number(), sums }).nullable(),
})

/** The one row of the ledger. What somebody has seen is nobody else's business: all of it is sealed. */
export type ExposureRow = Extract<MetaRow, { readonly id: 'exposure' }>

const PLACE = { table: 'meta', id: 'exposure' } as const

export async function sealExposure(cipher: RecordCipher, ledger: ExposureLedger): Promise<ExposureRow> {
  return { id: 'exposure', content: await cipher.seal(PLACE, ledger) }
}

/** Null when it cannot be read: then it begins anew. */
export async function openExposure(cipher: RecordCipher, row: ExposureRow): Promise<ExposureLedger | null> {
  const parsed = exposureLedger.safeParse(await cipher.open(PLACE, row.content))
  return parsed.success ? parsed.data : null
}
