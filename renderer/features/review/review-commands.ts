import { CASE_COMMANDS } from './commands/case-commands.ts'
import { EVIDENCE_COMMANDS } from './commands/evidence-commands.ts'
import { LOOKING_COMMANDS } from './commands/looking-commands.ts'
import { MEDIA_COMMANDS } from './commands/media-commands.ts'
import { PICTURE_COMMANDS } from './commands/picture-commands.ts'
import { REVEAL_COMMANDS } from './commands/reveal-commands.ts'
import type { ReviewCommand } from './commands/review-command.ts'
import { SCROLL_COMMANDS } from './commands/scroll-commands.ts'
import { TEXT_COMMANDS } from './commands/text-commands.ts'
import { VERDICT_COMMANDS } from './commands/verdict-commands.ts'

/** Everything the review screen does by key, in the order in which the cheat sheet shows it. */
export const REVIEW_COMMANDS: readonly ReviewCommand[] = [
  ...VERDICT_COMMANDS,
  ...CASE_COMMANDS,
  ...REVEAL_COMMANDS,
  ...LOOKING_COMMANDS,
  ...TEXT_COMMANDS,
  ...MEDIA_COMMANDS,
  ...PICTURE_COMMANDS,
  ...EVIDENCE_COMMANDS,
  ...SCROLL_COMMANDS,
]
