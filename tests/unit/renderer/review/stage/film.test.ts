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
  expect(canvas.width).toBe(96)
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

it('leaves nothing on the canvas when it goes', () => {
  film.setLevel('full')
  film.dispose()
  expect([canvas.width, canvas.height]).toEqual([1, 1])
  film.setLevel('full')
  film.element.dispatchEvent(new Event('seeked'))
  expect(canvas.width).toBe(1)
})
