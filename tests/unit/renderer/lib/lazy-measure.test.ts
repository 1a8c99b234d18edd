// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { scrollLazily } from '../../../../renderer/lib/lazy-measure.ts'

let frame: (() => void)[] = []
const nextFrame = (): void => {
  const due = frame
  frame = []
  for (const call of due) call()
}
beforeEach(() => {
  frame = []
  vi.stubGlobal('requestAnimationFrame', (call: () => void) => frame.push(call))
})
afterEach(() => vi.unstubAllGlobals())

function aList(top: number) {
  const scrollElement = document.createElement('div')
  scrollElement.scrollTop = top
  return { scrollOffset: top, scrollElement }
}

it('moves by what rows above grew when they were measured', () => {
  const list = aList(500)
  scrollLazily(500, { adjustments: 20 }, list)
  scrollLazily(520, { adjustments: 5 }, list)
  nextFrame()
  expect(list.scrollElement.scrollTop).toBe(525)
})

it('leaves at the top who pressed Home before that frame', () => {
  const list = aList(900)
  scrollLazily(900, { adjustments: 20 }, list)
  list.scrollElement.scrollTop = 0
  nextFrame()
  expect(list.scrollElement.scrollTop).toBe(0)
})

it('goes where it is told, and nowhere for a list that opens at its top', () => {
  const list = aList(0)
  scrollLazily(0, {}, list)
  expect(frame).toEqual([])
  scrollLazily(400, {}, list)
  nextFrame()
  expect(list.scrollElement.scrollTop).toBe(400)
})
