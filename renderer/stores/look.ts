/**
 * How a picture lies in its frame. It changes nothing about what the page holds of the picture: a veil that is
 * enlarged is still the same few pixels.
 */
export interface Look {
  /** From 1: the whole picture. */
  readonly zoom: number
  readonly quarterTurns: 0 | 1 | 2 | 3
  /** How far it is moved, in widths and heights of the frame. */
  readonly x: number
  readonly y: number
}

/** A place: 0 to 1 of a width and of a height. */
export interface Spot {
  readonly x: number
  readonly y: number
}

export const STILL: Look = { zoom: 1, quarterTurns: 0, x: 0, y: 0 }
export const MIDDLE: Spot = { x: 0.5, y: 0.5 }

const MOST_ZOOM = 8
const ZOOM_STEP = 1.5

const between = (least: number, value: number, most: number): number => Math.min(most, Math.max(least, value))

/** Never moved so far that nothing of it is in the frame's middle. */
function kept(look: Look): Look {
  const most = (look.zoom - 1) / 2
  return { ...look, x: between(-most, look.x, most), y: between(-most, look.y, most) }
}

export function zoomed(look: Look, steps: number): Look {
  const zoom = between(1, look.zoom * ZOOM_STEP ** steps, MOST_ZOOM)
  // What is in the middle stays there.
  const grown = zoom / look.zoom
  return kept({ ...look, zoom, x: look.x * grown, y: look.y * grown })
}

const TURNS = [0, 1, 2, 3] as const

export function turned(look: Look, steps: 1 | -1): Look {
  const quarterTurns = TURNS[(look.quarterTurns + steps + 4) % 4] ?? 0
  // The place in the middle turns with the picture.
  return kept({ ...look, quarterTurns, x: -steps * look.y, y: steps * look.x })
}

export function moved(look: Look, right: number, down: number): Look {
  return kept({ ...look, x: look.x + right, y: look.y + down })
}

/** On its side a picture is as large as still fits into the frame that it stood in. */
function scaleOf({ zoom, quarterTurns }: Look, ratio: number): number {
  return quarterTurns % 2 === 0 ? zoom : zoom * Math.min(ratio, 1 / ratio)
}

/** The look as a CSS transform of the picture's box. @param ratio width by height */
export function transformOf(look: Look, ratio: number): string {
  const { x, y, quarterTurns } = look
  return `translate(${x * 100}%, ${y * 100}%) rotate(${quarterTurns * 90}deg) scale(${scaleOf(look, ratio)})`
}

/** A direction on the screen as one in the picture. */
export function turnedBack(quarterTurns: Look['quarterTurns'], right: number, down: number): Spot {
  switch (quarterTurns) {
    case 0:
      return { x: right, y: down }
    case 1:
      return { x: down, y: -right }
    case 2:
      return { x: -right, y: -down }
    case 3:
      return { x: -down, y: right }
  }
}

const inside = ({ x, y }: Spot): Spot => ({ x: between(0, x, 1), y: between(0, y, 1) })

/** Where in the picture a place in the frame is. @param ratio width by height */
export function spotUnder(look: Look, ratio: number, place: Spot): Spot {
  const scale = scaleOf(look, ratio)
  const right = (place.x - 0.5 - look.x) * ratio
  const down = place.y - 0.5 - look.y
  const back = turnedBack(look.quarterTurns, right, down)
  return inside({ x: back.x / scale / ratio + 0.5, y: back.y / scale + 0.5 })
}

/** A spot one step on in a direction of the screen; a closer look takes smaller steps. */
export function stepped(spot: Spot, look: Look, right: number, down: number): Spot {
  const back = turnedBack(look.quarterTurns, right, down)
  const step = 0.06 / look.zoom
  return inside({ x: spot.x + back.x * step, y: spot.y + back.y * step })
}
