import { z } from 'zod'
import { HARM_CLASSES } from '../../domain/vocabulary.ts'
import { reviewerId } from '../http/common.ts'
import type { Reviewer } from '../http/reviewer.ts'

/**
 * What guards the keys of the cache on this machine (promise S6).
 * `keyring`: the system's secret store. `passphrase`: the reviewer's own. `memory`: nothing is kept over a restart.
 */
export type KeyProtection = 'keyring' | 'passphrase' | 'memory'

export const serverChoice = z.discriminatedUnion('type', [
  /** The backend that Teduh starts by itself on this machine. */
  z.strictObject({ type: z.literal('embedded') }),
  z.strictObject({ type: z.literal('remote'), url: z.url({ protocol: /^https?$/ }).max(2_000) }),
])
export type ServerChoice = z.infer<typeof serverChoice>

export const signInInput = z.strictObject({
  server: serverChoice,
  credential: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('demo'), account: reviewerId }),
    z.strictObject({ type: z.literal('token'), token: z.string().min(1).max(4_000) }),
  ]),
  protection: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('keyring') }),
    z.strictObject({ type: z.literal('passphrase'), passphrase: z.string().min(8).max(1_000) }),
    z.strictObject({ type: z.literal('memory') }),
  ]),
  /**
   * After `keys_unreadable`: the person gives up what is behind keys that cannot be opened any more, unsent decisions
   * included, and starts with new ones. The old ones are kept aside.
   */
  startAnew: z.boolean().optional(),
})
export type SignInInput = z.input<typeof signInInput>

/**
 * One class that this person must not be given, or may be given again. One at a time: a whole set built from what the page
 * shows would erase what a supervisor, or the tick before, has set meanwhile.
 */
export const restrictionChange = z.strictObject({
  harmClass: z.enum(HARM_CLASSES),
  restricted: z.boolean(),
})
export type RestrictionChange = z.infer<typeof restrictionChange>

/** What the page may know of the session: never a token, never a key (promise S5). */
export type SessionView =
  | {
      readonly state: 'signed_out'
      readonly secretStore: boolean
      readonly server: ServerChoice
      /**
       * Whose token ran out: their work is still here with its keys, so that they go on where they were. Nobody else can
       * sign in before it is given up.
       */
      readonly heldFor?: string
    }
  /** Somebody is signed in, but the keys wait for the passphrase. */
  | { readonly state: 'locked'; readonly account: string; readonly server: ServerChoice }
  | {
      readonly state: 'signed_in'
      readonly reviewer: Reviewer
      readonly server: ServerChoice
      readonly protection: KeyProtection
    }
