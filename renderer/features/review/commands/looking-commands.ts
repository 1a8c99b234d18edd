import { hasPicture } from '../../../stores/visible-media.ts'
import { stepClause } from '../clause-actions.ts'
import { hasItem, type ReviewCommand, reviewPress, reviewState } from './review-command.ts'

/** The keys that reveal, read, write and leave. */
export const LOOKING_COMMANDS: readonly ReviewCommand[] = [
  {
    type: 'hold',
    scope: 'review',
    id: 'review.reveal',
    bindings: [{ code: 'Space' }],
    enabled: (services) => {
      const item = reviewState(services).current?.job.item
      return item !== undefined && hasPicture(item)
    },
    begin: (services) => services.reveal.reveal(services.settings.store.getState().settings.holdReveals),
    end: (services) => services.reveal.veil(),
    keysOnly: true,
  },
  reviewPress({
    id: 'review.previousClause',
    bindings: [{ code: 'BracketLeft' }],
    enabled: hasItem,
    run: (services) => stepClause(services, -1),
    repeats: true,
    keysOnly: true,
  }),
  reviewPress({
    id: 'review.nextClause',
    bindings: [{ code: 'BracketRight' }],
    enabled: hasItem,
    run: (services) => stepClause(services, 1),
    repeats: true,
    keysOnly: true,
  }),
  reviewPress({
    id: 'review.policy',
    bindings: [{ code: 'KeyP' }],
    enabled: (services) => services.handles.policy.get() !== null,
    run: (services) => services.handles.policy.get()?.focus(),
  }),
  reviewPress({
    id: 'review.why',
    bindings: [{ code: 'KeyW' }],
    enabled: (services) => services.handles.why.get() !== null,
    run: (services) => services.handles.why.get()?.focus(),
  }),
  reviewPress({
    id: 'review.note',
    bindings: [{ code: 'KeyN' }],
    enabled: (services) => services.handles.note.get() !== null,
    run: (services) => services.handles.note.get()?.focus(),
  }),
  reviewPress({
    id: 'review.history',
    bindings: [{ code: 'KeyH' }],
    enabled: () => true,
    run: (services) => services.screen.open('history'),
  }),
  reviewPress({
    id: 'review.toggleStrip',
    bindings: [{ code: 'Backslash' }],
    enabled: () => true,
    run: ({ settings }) => {
      void settings.set({ stripCollapsed: !settings.store.getState().settings.stripCollapsed })
    },
  }),
  reviewPress({
    id: 'review.leave',
    bindings: [{ code: 'KeyQ' }, { code: 'Escape' }],
    enabled: () => true,
    run: (services) => services.screen.show('queues'),
  }),
]
