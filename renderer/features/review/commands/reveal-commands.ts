import type { OpenLevel } from '../../../../shared/domain/vocabulary.ts'
import { holdLevelOf } from '../../../stores/hold-level.ts'
import { levelBeside, type RevealedBy } from '../../../stores/reveal-store.ts'
import type { Services } from '../../../stores/services.ts'
import { hasPicture } from '../../../stores/visible-media.ts'
import { type ReviewCommand, reviewPress, reviewState } from './review-command.ts'

function canReveal(services: Services): boolean {
  const item = reviewState(services).current?.job.item
  return item !== undefined && hasPicture(item)
}

/** How far a reveal of the item on the screen goes: as chosen for it, else by its classes. */
function levelNow(services: Services): OpenLevel {
  const { current, policies } = reviewState(services)
  const { depth } = services.reveal.store.getState()
  const { settings } = services.settings.store.getState()
  return depth ?? holdLevelOf(current?.job.item, policies, settings)
}

function revealing(
  by: RevealedBy,
): Pick<ReviewCommand & { type: 'hold' }, 'type' | 'scope' | 'enabled' | 'begin' | 'end' | 'keysOnly'> {
  return {
    type: 'hold',
    scope: 'review',
    enabled: canReveal,
    begin: (services) => services.reveal.reveal(levelNow(services), by),
    end: (services) => services.reveal.veil(),
    keysOnly: true,
  }
}

/** The keys that reveal, and say how far. */
export const REVEAL_COMMANDS: readonly ReviewCommand[] = [
  { ...revealing('hold'), id: 'review.reveal', bindings: [{ code: 'Space' }] },
  {
    ...revealing('latch'),
    id: 'review.keepOpen',
    bindings: [{ code: 'Space', shift: true }],
    latches: true,
  },
  { ...revealing('lens'), id: 'review.lens', bindings: [{ code: 'Backquote' }] },
  ...(
    [
      ['review.showLess', 'Semicolon', -1],
      ['review.showMore', 'Quote', 1],
    ] as const
  ).map(([id, code, direction]) =>
    reviewPress({
      id,
      bindings: [{ code }],
      enabled: canReveal,
      run: (services) => services.reveal.deepen(levelBeside(levelNow(services), direction)),
      keysOnly: true,
    }),
  ),
]
