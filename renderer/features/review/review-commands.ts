import type { Command } from '../../commands/command.ts'
import type { Services } from '../../stores/services.ts'
import { hasPicture } from '../../stores/visible-media.ts'
import { applyClause, likelyClauses, stepClause } from './clause-actions.ts'
import { NUMBERED } from './rank-clauses.ts'

type ReviewCommand = Command<Services>

const state = (services: Services) => services.review.store.getState()
const hasItem = (services: Services): boolean => state(services).current !== null
const canPlay = (services: Services): boolean => services.handles.player.get() !== null

const press = (command: Omit<ReviewCommand & { type: 'press' }, 'type' | 'scope'>): ReviewCommand => ({
  type: 'press',
  scope: 'review',
  ...command,
})

const verdicts: readonly ReviewCommand[] = [
  press({
    id: 'review.noViolation',
    bindings: [{ code: 'KeyA' }],
    enabled: hasItem,
    run: (services) => {
      // A picture that could not be shown was not seen: a clean verdict on it would be a guess.
      if (services.reveal.store.getState().unshowable) {
        const title = state(services).current?.job.item.title ?? ''
        services.review.patch({ feedback: { type: 'refused_unshowable', at: services.clock.now(), title } })
      } else services.review.decideCurrent({ type: 'no_violation' })
    },
  }),
  ...Array.from(
    { length: NUMBERED },
    (_, place): ReviewCommand =>
      press({
        id: `review.clause${place + 1}`,
        bindings: [{ code: `Digit${place + 1}` }],
        enabled: (services) => likelyClauses(state(services))[place] !== undefined,
        run: (services) => {
          const likely = likelyClauses(state(services))[place]
          if (likely !== undefined) applyClause(services, likely.clause, likely.clause.defaultActions)
        },
        keysOnly: true,
      }),
  ),
  ...Array.from(
    { length: NUMBERED },
    (_, place): ReviewCommand =>
      press({
        id: `review.adjustClause${place + 1}`,
        bindings: [{ code: `Digit${place + 1}`, shift: true }],
        enabled: (services) => likelyClauses(state(services))[place] !== undefined,
        run: (services) => {
          const clauseId = likelyClauses(state(services))[place]?.clause.id ?? null
          services.review.patch({ chooser: { type: 'clause', clauseId } })
        },
        keysOnly: true,
      }),
  ),
  press({
    id: 'review.pickClause',
    bindings: [{ code: 'KeyV' }],
    enabled: (services) => hasItem(services) && state(services).policies !== null,
    run: (services) => services.review.patch({ chooser: { type: 'clause', clauseId: null } }),
  }),
  press({
    id: 'review.escalate',
    bindings: [{ code: 'KeyE' }],
    enabled: hasItem,
    run: (services) => services.review.patch({ chooser: { type: 'escalate' } }),
  }),
  press({
    id: 'review.skip',
    bindings: [{ code: 'KeyS' }],
    enabled: hasItem,
    run: (services) => services.review.patch({ chooser: { type: 'skip' } }),
  }),
  press({
    id: 'review.release',
    bindings: [{ code: 'KeyR' }],
    enabled: hasItem,
    run: (services) => services.review.releaseCurrent(),
  }),
  press({
    id: 'review.undo',
    bindings: [{ code: 'KeyZ' }, { code: 'KeyZ', mod: true }],
    enabled: (services) => state(services).decided.length > 0,
    run: (services) => services.review.undo(),
  }),
]

const looking: readonly ReviewCommand[] = [
  {
    type: 'hold',
    scope: 'review',
    id: 'review.reveal',
    bindings: [{ code: 'Space' }],
    enabled: (services) => {
      const item = state(services).current?.job.item
      return item !== undefined && hasPicture(item)
    },
    run: (services) => services.reveal.reveal(services.settings.store.getState().settings.holdReveals),
    end: (services) => services.reveal.veil(),
    keysOnly: true,
  },
  press({
    id: 'review.previousClause',
    bindings: [{ code: 'BracketLeft' }],
    enabled: hasItem,
    run: (services) => stepClause(services, -1),
    repeats: true,
    keysOnly: true,
  }),
  press({
    id: 'review.nextClause',
    bindings: [{ code: 'BracketRight' }],
    enabled: hasItem,
    run: (services) => stepClause(services, 1),
    repeats: true,
    keysOnly: true,
  }),
  press({
    id: 'review.policy',
    bindings: [{ code: 'KeyP' }],
    enabled: (services) => services.handles.policy.get() !== null,
    run: (services) => services.handles.policy.get()?.focus(),
  }),
  press({
    id: 'review.note',
    bindings: [{ code: 'KeyN' }],
    enabled: (services) => services.handles.note.get() !== null,
    run: (services) => services.handles.note.get()?.focus(),
  }),
  press({
    id: 'review.history',
    bindings: [{ code: 'KeyH' }],
    enabled: () => true,
    run: (services) => services.screen.open('history'),
  }),
  press({
    id: 'review.toggleStrip',
    bindings: [{ code: 'Backslash' }],
    enabled: () => true,
    run: ({ settings }) => {
      void settings.set({ stripCollapsed: !settings.store.getState().settings.stripCollapsed })
    },
  }),
  press({
    id: 'review.leave',
    bindings: [{ code: 'KeyQ' }, { code: 'Escape' }],
    enabled: () => true,
    run: (services) => services.screen.show('queues'),
  }),
]

const media: readonly ReviewCommand[] = [
  press({
    id: 'media.toggle',
    bindings: [{ code: 'KeyK' }],
    enabled: canPlay,
    run: (services) => services.handles.player.get()?.toggle(),
    keysOnly: true,
  }),
  ...(
    [
      ['media.back', 'KeyJ', -1],
      ['media.forward', 'KeyL', 1],
    ] as const
  ).map(([id, code, direction]) =>
    press({
      id,
      bindings: [{ code }],
      enabled: canPlay,
      run: (services) => services.handles.player.get()?.seekBy(direction * 5_000),
      repeats: true,
      keysOnly: true,
    }),
  ),
  ...(
    [
      ['media.slower', 'Comma', -1],
      ['media.faster', 'Period', 1],
    ] as const
  ).map(([id, code, direction]) =>
    press({
      id,
      bindings: [{ code }],
      enabled: canPlay,
      run: (services) => services.handles.player.get()?.speedBy(direction),
      keysOnly: true,
    }),
  ),
  press({
    id: 'media.mute',
    bindings: [{ code: 'KeyM' }],
    enabled: canPlay,
    run: (services) => services.handles.player.get()?.toggleMute(),
    keysOnly: true,
  }),
  ...(
    [
      ['media.nextFlag', { code: 'KeyG' }, 1],
      ['media.previousFlag', { code: 'KeyG', shift: true }, -1],
    ] as const
  ).map(([id, binding, direction]) =>
    press({
      id,
      bindings: [binding],
      enabled: ({ handles }) => handles.player.get() !== null || handles.jumper.get() !== null,
      run: ({ handles }) => (handles.player.get() ?? handles.jumper.get())?.jump(direction),
      keysOnly: true,
    }),
  ),
  ...(
    [
      ['media.nextPicture', 'ArrowRight', 1],
      ['media.previousPicture', 'ArrowLeft', -1],
    ] as const
  ).map(([id, code, direction]) =>
    press({
      id,
      bindings: [{ code }],
      enabled: ({ handles }) => handles.pictures.get() !== null,
      run: ({ handles }) => handles.pictures.get()?.jump(direction),
      keysOnly: true,
    }),
  ),
]

const SCROLLS = [
  ['review.scrollDown', 'ArrowDown', 'line', 1],
  ['review.scrollUp', 'ArrowUp', 'line', -1],
  ['review.pageDown', 'PageDown', 'page', 1],
  ['review.pageUp', 'PageUp', 'page', -1],
  ['review.toEnd', 'End', 'end', 1],
  ['review.toStart', 'Home', 'end', -1],
] as const

const scrolling: readonly ReviewCommand[] = SCROLLS.map(([id, code, amount, direction]) =>
  press({
    id,
    bindings: [{ code }],
    enabled: ({ handles }) => handles.scroller.get() !== null,
    run: ({ handles }) => handles.scroller.get()?.by(amount, direction),
    repeats: true,
    keysOnly: true,
  }),
)

/** Everything the review screen does by key, in the order in which the cheat sheet shows it. */
export const REVIEW_COMMANDS: readonly ReviewCommand[] = [...verdicts, ...looking, ...media, ...scrolling]
