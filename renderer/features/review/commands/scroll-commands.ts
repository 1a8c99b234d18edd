import { isLensOpen, moveLens } from '../lens-actions.ts'
import { type ReviewCommand, reviewPress } from './review-command.ts'

const SCROLLS = [
  ['review.scrollDown', 'ArrowDown', 'line', 1],
  ['review.scrollUp', 'ArrowUp', 'line', -1],
  ['review.pageDown', 'PageDown', 'page', 1],
  ['review.pageUp', 'PageUp', 'page', -1],
  ['review.toEnd', 'End', 'end', 1],
  ['review.toStart', 'Home', 'end', -1],
] as const

/** The keys that move through a long item. */
export const SCROLL_COMMANDS: readonly ReviewCommand[] = SCROLLS.map(([id, code, amount, direction]) =>
  reviewPress({
    id,
    bindings: [{ code }],
    enabled: (services) =>
      services.handles.scroller.get() !== null || (amount === 'line' && isLensOpen(services)),
    run: (services) => {
      if (amount === 'line' && isLensOpen(services)) moveLens(services, 0, direction)
      else services.handles.scroller.get()?.by(amount, direction)
    },
    repeats: true,
    keysOnly: true,
  }),
)
