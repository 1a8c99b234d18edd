// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createFilm, type Film } from '../../../../../renderer/features/review/stage/film.ts'

/** As much of a film as happy-dom lacks. */
let readyState = 0
Object.assign(HTMLMediaElement, { HAVE_CURRENT_DATA: 2 })
Object.defineProperties(HTMLVideoElement.prototype, {
  videoWidth: { value: 1_280 },
  videoHeight: { value: 720 },
  readyState: { get: () => readyState },
  requestVideoFrameCallback: { value: () => 1 },
})

let film: Film
let canvas: HTMLCanvasElement
beforeEach(() => {
  readyState = 4
  canvas = document.createElement('canvas')
  film = createFilm('app://media/film', canvas, () => undefined)
})
afterEach(() => film.dispose())

const SEEKING = 1

it('shows a veil of 20 pixels, and every level as wide as it says', () => {
  film.element.dispatchEvent(new Event('loadeddata'))
  expect(canvas.width).toBe(20)
  film.setLevel('reduced')
  expect(canvas.width).toBe(192)
  film.setLevel('full')
  expect([canvas.width, canvas.height]).toEqual([1_280, 720])
  film.setLevel('veil')
  expect(canvas.width).toBe(20)
})

it('keeps no sharp frame when the key is let go while it seeks', () => {
  film.setLevel('full')
  expect(canvas.width).toBe(1_280)
  readyState = SEEKING
  film.setLevel('veil')
  expect([canvas.width, canvas.height]).toEqual([1, 1])
  readyState = 4
  film.element.dispatchEvent(new Event('seeked'))
  expect(canvas.width).toBe(20)
})

it('keeps its veil while a reveal waits for the frame', () => {
  film.setLevel('veil')
  readyState = SEEKING
  film.setLevel('full')
  expect(canvas.width).toBe(20)
})

it('shows through a lens only what is inside it, while the film itself stays veiled', () => {
  const lens = document.createElement('canvas')
  film.element.dispatchEvent(new Event('loadeddata'))
  film.lens.show(lens, { x: 0.5, y: 0.5, size: 0.25 }, 'full', () => undefined)
  expect([lens.width, lens.height]).toEqual([180, 180])
  expect(canvas.width).toBe(20)
  film.lens.show(lens, { x: 0.5, y: 0.5, size: 0.25 }, 'reduced', () => undefined)
  expect(lens.width).toBe(27)
  film.lens.stop()
  lens.width = 1
  film.element.dispatchEvent(new Event('seeked'))
  expect(lens.width).toBe(1)
})

it('keeps nothing sharper in its lens than may be seen now, also while it seeks', () => {
  const lens = document.createElement('canvas')
  const part = { x: 0.5, y: 0.5, size: 0.25 }
  film.lens.show(lens, part, 'full', () => undefined)
  expect(lens.width).toBe(180)
  readyState = SEEKING
  film.lens.show(lens, { ...part, x: 0.4 }, 'full', () => undefined)
  expect(lens.width).toBe(180)
  film.lens.show(lens, part, 'reduced', () => undefined)
  expect(lens.width).toBe(1)
})

it('steps one frame, paused, and not past its ends', () => {
  film.step(1)
  expect(film.element.currentTime).toBeCloseTo(0.04)
  film.step(-1)
  film.step(-1)
  expect(film.element.currentTime).toBe(0)
})

it('leaves nothing on the canvas when it goes', () => {
  film.setLevel('full')
  film.dispose()
  expect([canvas.width, canvas.height]).toEqual([1, 1])
  film.setLevel('full')
  film.element.dispatchEvent(new Event('seeked'))
  expect(canvas.width).toBe(1)
})
