import { z } from 'zod'

/**
 * A physical key, by its code and never by its character: with Thai, Lao, Khmer, Burmese and Tamil
 * layouts the character is another one for every letter and digit.
 */
export const binding = z.strictObject({
  code: z.string().regex(/^[A-Za-z0-9]{1,24}$/),
  /** Ctrl, or Cmd on a Mac. */
  mod: z.literal(true).exactOptional(),
  shift: z.literal(true).exactOptional(),
  alt: z.literal(true).exactOptional(),
})
export type Binding = Readonly<z.infer<typeof binding>>

/** The most keys that one command may have. */
export const MOST_BINDINGS = 4

/** What a person changed about the keys. */
export const keySettings = z.strictObject({
  /** By command; one that is not here has its own keys, one with an empty list has none. */
  bindings: z.record(z.string().regex(/^[A-Za-z0-9_.]{1,60}$/), z.array(binding).max(MOST_BINDINGS)),
  /** True: letters and digits act with Alt only, for hands that touch keys by accident. */
  needsModifier: z.boolean(),
})
export type KeySettings = z.infer<typeof keySettings>

export const OWN_KEYS: KeySettings = { bindings: {}, needsModifier: false }
