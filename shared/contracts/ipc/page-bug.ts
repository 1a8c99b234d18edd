import { z } from 'zod'

/** The most frames of one stack that are told. */
export const MOST_FRAMES = 10

/**
 * A bug of the page, as main writes it down: which kind, and where in our own files. Never what the error says: its words
 * may be a reviewed text. So nothing here has room for a sentence.
 */
export const pageBug = z.strictObject({
  name: z.string().regex(/^[A-Za-z]{1,40}$/),
  /** `function file:line:column`, the innermost first; the function where it has a name. */
  frames: z.array(z.string().regex(/^(?:[\w$.<>]{1,60} )?[\w.-]{1,60}:\d{1,7}:\d{1,7}$/)).max(MOST_FRAMES),
})
export type PageBug = z.infer<typeof pageBug>
