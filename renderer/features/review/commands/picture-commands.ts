import { type Look, moved, STILL, turned, zoomed } from '../../../stores/look.ts'
import type { Services } from '../../../stores/services.ts'
import { hasPicture } from '../../../stores/visible-media.ts'
import { isLensOpen, moveLens } from '../lens-actions.ts'
import { type ReviewCommand, reviewPress, reviewState } from './review-command.ts'

/** How far one key moves a picture, in widths or heights of its frame. */
const PAN_STEP = 0.15

function hasLook(services: Services): boolean {
  const item = reviewState(services).current?.job.item
  return item !== undefined && hasPicture(item)
}

const LOOKS = [
  ['media.zoomIn', { code: 'Equal' }, (look) => zoomed(look, 1)],
  ['media.zoomOut', { code: 'Minus' }, (look) => zoomed(look, -1)],
  ['media.wholePicture', { code: 'Minus', shift: true }, () => STILL],
  ['media.turnLeft', { code: 'BracketLeft', shift: true }, (look) => turned(look, -1)],
  ['media.turnRight', { code: 'BracketRight', shift: true }, (look) => turned(look, 1)],
] as const satisfies readonly (readonly [string, object, (look: Look) => Look])[]

const PANS = [
  ['media.panLeft', 'ArrowLeft', -1, 0],
  ['media.panRight', 'ArrowRight', 1, 0],
  ['media.panUp', 'ArrowUp', 0, -1],
  ['media.panDown', 'ArrowDown', 0, 1],
] as const

const STEPS = [
  ['media.previousFrame', { code: 'Comma', shift: true }, 'frame', -1],
  ['media.nextFrame', { code: 'Period', shift: true }, 'frame', 1],
  ['media.previousScene', { code: 'PageUp', shift: true }, 'scene', -1],
  ['media.nextScene', { code: 'PageDown', shift: true }, 'scene', 1],
] as const

/** The keys that look closer at a picture or film. None of them changes how far it is revealed. */
export const PICTURE_COMMANDS: readonly ReviewCommand[] = [
  ...LOOKS.map(([id, binding, change]) =>
    reviewPress({
      id,
      bindings: [binding],
      enabled: hasLook,
      run: ({ reveal }) => reveal.look(change),
      repeats: true,
      keysOnly: true,
    }),
  ),
  ...PANS.map(([id, code, right, down]) =>
    reviewPress({
      id,
      bindings: [{ code, shift: true }],
      enabled: hasLook,
      run: (services) => {
        if (isLensOpen(services)) moveLens(services, right, down)
        // To see what is on the right, the picture goes to the left.
        else services.reveal.look((look) => moved(look, -right * PAN_STEP, -down * PAN_STEP))
      },
      repeats: true,
      keysOnly: true,
    }),
  ),
  ...STEPS.map(([id, binding, by, direction]) =>
    reviewPress({
      id,
      bindings: [binding],
      enabled: ({ handles }) => handles.film.get() !== null,
      run: ({ handles }) => handles.film.get()?.[by](direction),
      repeats: true,
      keysOnly: true,
    }),
  ),
]
