import { stepClause } from '../clause-actions.ts'
import { hasItem, type ReviewCommand, reviewPress } from './review-command.ts'

/** The keys that reveal, read, write and leave. */
export const LOOKING_COMMANDS: readonly ReviewCommand[] = [
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
    enabled: hasItem,
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
