import type { Services } from '../../../stores/services.ts'
import { isLensOpen, moveLens } from '../lens-actions.ts'
import { type ReviewCommand, reviewPress } from './review-command.ts'

const canPlay = (services: Services): boolean => services.handles.player.get() !== null

/** The keys of sound, film and pictures. */
export const MEDIA_COMMANDS: readonly ReviewCommand[] = [
  reviewPress({
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
    reviewPress({
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
    reviewPress({
      id,
      bindings: [{ code }],
      enabled: canPlay,
      run: (services) => services.handles.player.get()?.speedBy(direction),
      keysOnly: true,
    }),
  ),
  reviewPress({
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
    reviewPress({
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
    reviewPress({
      id,
      bindings: [{ code }],
      enabled: (services) => services.handles.pictures.get() !== null || isLensOpen(services),
      run: (services) => {
        if (isLensOpen(services)) moveLens(services, direction, 0)
        else services.handles.pictures.get()?.jump(direction)
      },
      repeats: true,
      keysOnly: true,
    }),
  ),
]
