import type { Keyed } from '../commands/keymap.ts'
import { LIST_COMMANDS } from '../commands/use-list-commands.ts'
import { QUEUE_COMMANDS } from '../features/queue/queue-commands.ts'
import { REVIEW_COMMANDS } from '../features/review/review-commands.ts'
import { APP_COMMANDS } from './app-commands.ts'

/** Every command whose keys a person can change, in the order in which they are shown. */
export const ALL_COMMANDS: readonly Keyed[] = [
  ...REVIEW_COMMANDS,
  ...QUEUE_COMMANDS,
  ...LIST_COMMANDS,
  ...APP_COMMANDS,
].map(({ id, scope, bindings }) => ({ id, scope, bindings }))
