import type { RevealLevel } from '../../../../shared/domain/vocabulary.ts'
import { blank } from './blank.ts'
import { drawFrame } from './film-picture.ts'

/** How wide a frame of the storyboard is at most: no wider than it is shown. */
const WIDEST = 160

/** Seconds at which the frames of a storyboard stand: in the middle of equal parts. */
export function sceneTimes(duration: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, place) => (duration * (place + 0.5)) / count)
}

export interface StoryboardFilm {
  readonly setLevel: (level: RevealLevel) => void
  readonly dispose: () => void
}

/**
 * Fills one canvas after another with a frame of the film, from an element of its own that is never in the page.
 * Veils are kept: letting go shows them at once. What is revealed is drawn anew each time, and not kept.
 */
export function createStoryboardFilm(
  address: string,
  canvases: readonly HTMLCanvasElement[],
  knownDuration: number | undefined,
): StoryboardFilm {
  const element = document.createElement('video')
  element.muted = true
  element.preload = 'metadata'
  // Without CORS a reduced frame could not be read back to be smoothed.
  element.crossOrigin = 'anonymous'
  element.src = address
  const veils = new Map<number, HTMLCanvasElement>()
  let level: RevealLevel = 'veil'
  let at = 0
  let ended = false

  const seekOn = (): void => {
    // Frames whose veil is there already need no other one.
    while (level === 'veil' && veils.has(at)) at += 1
    if (ended || at >= canvases.length) return
    const duration = Number.isFinite(element.duration) ? element.duration : (knownDuration ?? 0)
    element.currentTime = sceneTimes(duration, canvases.length)[at] ?? 0
  }
  const whenSought = (): void => {
    const canvas = canvases[at]
    if (ended || canvas === undefined || element.videoWidth === 0) return
    drawFrame(canvas, element, level, WIDEST)
    if (level === 'veil') veils.set(at, copyOf(canvas))
    at += 1
    seekOn()
  }
  element.addEventListener('loadedmetadata', seekOn)
  element.addEventListener('seeked', whenSought)

  return {
    setLevel: (next) => {
      if (next === level) return
      level = next
      // The veil first, whichever way it goes: what was revealed is gone with the key.
      for (const [place, canvas] of canvases.entries()) restore(canvas, veils.get(place))
      at = 0
      if (element.readyState >= HTMLMediaElement.HAVE_METADATA) seekOn()
    },
    dispose: () => {
      ended = true
      element.removeEventListener('loadedmetadata', seekOn)
      element.removeEventListener('seeked', whenSought)
      element.removeAttribute('src')
      element.load()
      for (const canvas of canvases) blank(canvas)
    },
  }
}

function copyOf(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const copy = document.createElement('canvas')
  restore(copy, canvas)
  return copy
}

function restore(canvas: HTMLCanvasElement, from: HTMLCanvasElement | undefined): void {
  blank(canvas)
  if (from === undefined) return
  canvas.width = from.width
  canvas.height = from.height
  canvas.getContext('2d')?.drawImage(from, 0, 0)
}
