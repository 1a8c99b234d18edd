import type { Keyed } from '../../../commands/keymap.ts'

/** Offered once nothing is left in hand, beside the review's own commands. */
export const CLAIM_NEXT: Keyed = {
  id: 'review.claimNext',
  scope: 'review',
  bindings: [{ code: 'KeyC' }, { code: 'Enter' }],
}
