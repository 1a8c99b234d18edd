import { expect, it } from 'vitest'
import {
  type Look,
  MIDDLE,
  moved,
  type Spot,
  STILL,
  spotUnder,
  stepped,
  transformOf,
  turned,
  zoomed,
} from '../../../../renderer/stores/look.ts'

const near = (spot: Spot, x: number, y: number): void => {
  expect(spot.x).toBeCloseTo(x, 6)
  expect(spot.y).toBeCloseTo(y, 6)
}
const times = (count: number, change: (look: Look) => Look, from: Look = STILL): Look =>
  count === 0 ? from : times(count - 1, change, change(from))

it('zooms within bounds, and back to the whole picture in its place', () => {
  const closest = times(20, (look) => zoomed(look, 1))
  expect(closest.zoom).toBe(8)
  const back = times(20, (look) => zoomed(look, -1), moved(closest, 1, 1))
  expect(back.zoom).toBe(1)
  expect(Math.abs(back.x) + Math.abs(back.y)).toBe(0)
})

it('is never moved out of its frame, and not at all while it is whole', () => {
  expect(Math.abs(moved(STILL, 3, 3).x)).toBe(0)
  const close = zoomed(STILL, 2)
  expect(moved(close, 9, -9)).toMatchObject({ x: (close.zoom - 1) / 2, y: -(close.zoom - 1) / 2 })
})

it('comes round in four turns, either way', () => {
  expect(times(4, (look) => turned(look, 1)).quarterTurns).toBe(0)
  expect(turned(STILL, -1).quarterTurns).toBe(3)
})

it('on its side is as large as still fits', () => {
  expect(transformOf(turned(STILL, 1), 2)).toContain('rotate(90deg) scale(0.5)')
  expect(transformOf(turned(STILL, 1), 0.5)).toContain('scale(0.5)')
})

it('knows what of the picture is under a place, enlarged, moved and turned', () => {
  near(spotUnder(STILL, 1.5, { x: 0.2, y: 0.7 }), 0.2, 0.7)
  const close: Look = { ...STILL, zoom: 2 }
  near(spotUnder(close, 1.5, { x: 0.2, y: 0.7 }), 0.35, 0.6)
  near(spotUnder(moved(close, 0.5, 0), 1.5, MIDDLE), 0.25, 0.5)
  // A quarter to the right: what was on top is on the right now.
  near(spotUnder(turned(STILL, 1), 1, { x: 0.9, y: 0.5 }), 0.5, 0.1)
  near(spotUnder(STILL, 1, { x: 4, y: -4 }), 1, 0)
})

it('steps in the direction of the screen, however the picture is turned', () => {
  const right = stepped(MIDDLE, STILL, 1, 0)
  expect(right.x).toBeGreaterThan(0.5)
  const turnedRight = stepped(MIDDLE, turned(STILL, 1), 1, 0)
  expect(turnedRight.y).toBeLessThan(0.5)
  expect(turnedRight.x).toBeCloseTo(0.5)
  const close = stepped(MIDDLE, zoomed(STILL, 1), 1, 0)
  expect(close.x).toBeLessThan(right.x)
})
