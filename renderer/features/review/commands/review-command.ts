import type { Command } from '../../../commands/command.ts'
import type { ReviewState } from '../../../stores/review-state.ts'
import type { Services } from '../../../stores/services.ts'

/** A command of the review screen; it works on whatever is on the screen when its key goes down. */
export type ReviewCommand = Command<Services>

export const reviewState = (services: Services): ReviewState => services.review.store.getState()
export const hasItem = (services: Services): boolean => reviewState(services).current !== null

export function reviewPress(
  command: Omit<ReviewCommand & { type: 'press' }, 'type' | 'scope'>,
): ReviewCommand {
  return { type: 'press', scope: 'review', ...command }
}
