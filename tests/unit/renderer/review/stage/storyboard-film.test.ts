// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  createStoryboardFilm,
  type StoryboardFilm,
  sceneTimes,
} from '../../../../../renderer/features/review/stage/storyboard-film.ts'

Object.assign(HTMLMediaElement, { HAVE_METADATA: 1 })
Object.defineProperties(HTMLVideoElement.prototype, {
  videoWidth: { value: 1_280 },
  videoHeight: { value: 720 },
  readyState: { value: 4 },
})

let element: HTMLVideoElement
let canvases: HTMLCanvasElement[]
let film: StoryboardFilm
const create = document.createElement.bind(document)
beforeEach(() => {
  canvases = [0, 1, 2].map(() => document.createElement('canvas'))
  for (const canvas of canvases) Object.assign(canvas, { width: 1, height: 1 })
  document.createElement = ((name: string) => {
    const made = create(name)
    if (made instanceof HTMLVideoElement) element = made
    return made
  }) as typeof document.createElement
  film = createStoryboardFilm('app://media/film', canvases, 30)
  document.createElement = create
})
afterEach(() => film.dispose())

const widths = (): number[] => canvases.map((canvas) => canvas.width)
const sought = (): boolean => element.dispatchEvent(new Event('seeked'))
function fill(): void {
  element.dispatchEvent(new Event('loadedmetadata'))
  for (const _ of canvases) sought()
}

it('may be read back, which smoothing needs', () => {
  expect(element.crossOrigin).toBe('anonymous')
})

it('stands in the middle of equal parts of the film', () => {
  expect(sceneTimes(30, 3)).toEqual([5, 15, 25])
})

it('fills one frame after another, under a veil', () => {
  element.dispatchEvent(new Event('loadedmetadata'))
  expect(element.currentTime).toBe(5)
  sought()
  expect(widths()).toEqual([20, 1, 1])
  expect(element.currentTime).toBe(15)
  sought()
  sought()
  expect(widths()).toEqual([20, 20, 20])
})

it('has the level of the film, no wider than it is shown, and its veils again at once', () => {
  fill()
  film.setLevel('full')
  expect(widths()).toEqual([20, 20, 20])
  sought()
  expect(widths()).toEqual([160, 20, 20])
  film.setLevel('veil')
  expect(widths()).toEqual([20, 20, 20])
  // The answer to the seek of a reveal that is over.
  sought()
  expect(widths()).toEqual([20, 20, 20])
})

it('shows nothing where the veil was not there yet', () => {
  film.setLevel('full')
  sought()
  expect(widths()).toEqual([160, 1, 1])
  film.setLevel('veil')
  expect(widths()).toEqual([1, 1, 1])
})

it('keeps nothing when it goes', () => {
  fill()
  film.dispose()
  expect(widths()).toEqual([1, 1, 1])
})
