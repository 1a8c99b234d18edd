import type { Marker } from '../../../stores/review-handles.ts'
import type { Services } from '../../../stores/services.ts'
import { type ReviewCommand, reviewPress } from './review-command.ts'

const KEYS = [
  ['media.markIn', { code: 'KeyI' }, 'canMark', 'markIn'],
  ['media.markOut', { code: 'KeyO' }, 'isOpen', 'markOut'],
  ['media.markFlagged', { code: 'KeyF' }, 'canMarkFlagged', 'markFlagged'],
  ['media.unmark', { code: 'KeyF', shift: true }, 'canUnmark', 'unmark'],
  ['media.loop', { code: 'KeyK', shift: true }, 'canLoop', 'toggleLoop'],
] as const

const marker = (services: Services): Marker | null => services.handles.marker.get()

/** The keys that mark what a decision rests on in a sound or film, and the one that plays a range again. */
export const EVIDENCE_COMMANDS: readonly ReviewCommand[] = KEYS.map(([id, binding, can, act]) =>
  reviewPress({
    id,
    bindings: [binding],
    enabled: (services) => marker(services)?.[can]() ?? false,
    run: (services) => marker(services)?.[act](),
    keysOnly: true,
  }),
)
