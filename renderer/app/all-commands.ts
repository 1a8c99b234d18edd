import type { Keyed } from '../commands/keymap.ts'
import { LIST_COMMANDS } from '../commands/use-list-commands.ts'
import { QUEUE_COMMANDS } from '../features/queue/queue-commands.ts'
import { CLAIM_NEXT } from '../features/review/commands/claim-next.ts'
import { REVIEW_COMMANDS } from '../features/review/review-commands.ts'
import { LEAVE_SETTINGS } from '../features/settings/leave-command.ts'
import { APP_COMMANDS } from './app-commands.ts'

const keyed = ({ id, scope, bindings, inTextFields }: Keyed): Keyed => ({
  id,
  scope,
  bindings,
  ...(inTextFields === true && { inTextFields }),
})

/**
 * Every command whose keys a person can change, in the order in which they are shown. Not those of scope `chooser`: they
 * are the answers to one open question (a reason by its number, Escape, going on after a pause), come and go with it, and
 * their keys stand on its buttons. Single ones among them need Alt like all others.
 */
export const ALL_COMMANDS: readonly Keyed[] = [
  ...REVIEW_COMMANDS,
  CLAIM_NEXT,
  ...QUEUE_COMMANDS,
  ...LIST_COMMANDS,
  ...APP_COMMANDS,
  LEAVE_SETTINGS,
].map(keyed)
