import { z } from 'zod'

/** What main tells the backend's utility process: once `start`, later `stop`. */
export const embeddedOrder = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('start'),
    /** Its database folder; made when it is not there. */
    dataDir: z.string().min(1),
    /** Asked of every request in the header `Teduh-Secret`. */
    secret: z.string().min(32),
    /** Demo accounts, policies, queues and items. */
    demo: z.boolean(),
    /** A ready-made database folder, copied on the first start, which then takes a moment and not seconds. */
    preparedDir: z.string().min(1).optional(),
  }),
  z.strictObject({ type: z.literal('stop') }),
])
export type EmbeddedOrder = z.infer<typeof embeddedOrder>
export type EmbeddedStart = Extract<EmbeddedOrder, { readonly type: 'start' }>

/** What it answers: one of the two, once. */
export const embeddedAnswer = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready'), url: z.string() }),
  z.strictObject({ type: z.literal('failed'), message: z.string() }),
])
export type EmbeddedAnswer = z.infer<typeof embeddedAnswer>
