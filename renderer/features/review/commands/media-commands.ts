import type { Binding } from '../../../../shared/contracts/ipc/keys.ts'
import type { Player } from '../../../stores/review-handles.ts'
import { isLensOpen, moveLens } from '../lens-actions.ts'
import { type ReviewCommand, reviewPress } from './review-command.ts'

/** A key of whatever sound or film is on the stage. */
const playerPress = (id: string, binding: Binding, run: (player: Player) => void, more?: { repeats: true }) =>
  reviewPress({
    id,
    bindings: [binding],
    enabled: ({ handles }) => handles.player.get() !== null,
    run: ({ handles }) => {
      const player = handles.player.get()
      if (player !== null) run(player)
    },
    keysOnly: true,
    ...more,
  })

/** The keys of sound, film and pictures. */
export const MEDIA_COMMANDS: readonly ReviewCommand[] = [
  playerPress('media.toggle', { code: 'KeyK' }, (player) => player.toggle()),
  playerPress('media.back', { code: 'KeyJ' }, (player) => player.seekBy(-5_000), { repeats: true }),
  playerPress('media.forward', { code: 'KeyL' }, (player) => player.seekBy(5_000), { repeats: true }),
  playerPress('media.slower', { code: 'Comma' }, (player) => player.speedBy(-1)),
  playerPress('media.faster', { code: 'Period' }, (player) => player.speedBy(1)),
  playerPress('media.mute', { code: 'KeyM' }, (player) => player.toggleMute()),
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
