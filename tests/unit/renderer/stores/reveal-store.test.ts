import { expect, it } from 'vitest'
import { zoomed } from '../../../../renderer/stores/look.ts'
import { createRevealStore, levelBeside } from '../../../../renderer/stores/reveal-store.ts'
import type { MediaId } from '../../../../shared/domain/ids.ts'
import { aJob } from '../samples.ts'

const [first, second] = [aJob(1).job.id, aJob(2).job.id]

it('begins every item veiled and whole, with nothing seen and nothing chosen', () => {
  const { store, beginItem, reveal, deepen, look, pointAt } = createRevealStore()
  beginItem(second)
  const anew = store.getState()
  beginItem(first)
  reveal('full', 'lens')
  deepen('grey')
  look((now) => zoomed(now, 2))
  pointAt({ x: 0, y: 0 })
  beginItem(second)
  expect(store.getState()).toEqual(anew)
  expect(anew).toMatchObject({ level: 'veil', deepest: 'veil', depth: null, look: { zoom: 1 } })
})

it('goes a level on for this item alone, at once where it is open', () => {
  const { store, beginItem, reveal, deepen } = createRevealStore()
  beginItem(first)
  deepen('grey')
  expect(store.getState()).toMatchObject({ level: 'veil', deepest: 'veil', depth: 'grey' })
  reveal('grey')
  deepen('full')
  expect(store.getState()).toMatchObject({ level: 'full', deepest: 'full' })
  deepen('reduced')
  expect(store.getState()).toMatchObject({ level: 'reduced', deepest: 'full', depth: 'reduced' })
})

it('has a level beside each, and none beyond the last', () => {
  expect(levelBeside('reduced', 1)).toBe('grey')
  expect(levelBeside('full', 1)).toBe('full')
  expect(levelBeside('reduced', -1)).toBe('reduced')
})

it('turns to another picture veiled and whole, and keeps what was seen', () => {
  const { store, beginItem, reveal, look, turnOver } = createRevealStore()
  beginItem(first)
  reveal('full')
  look((now) => zoomed(now, 1))
  turnOver()
  expect(store.getState()).toMatchObject({ level: 'veil', deepest: 'full', look: { zoom: 1 } })
})

it('remembers the deepest level, not the last', () => {
  const { store, beginItem, reveal, veil } = createRevealStore()
  beginItem(first)
  reveal('grey')
  veil()
  reveal('reduced')
  expect(store.getState()).toMatchObject({ level: 'reduced', deepest: 'grey' })
})

it('does not let a late word on the last item mark this one', () => {
  const { store, beginItem, markUnshown, markShown, restore } = createRevealStore()
  beginItem(second, new Set(['files']))
  markUnshown(first, 'left out')
  markShown(first, 'files')
  restore(first, { deepest: 'full', unshown: new Set(['missing']) })
  expect(store.getState()).toMatchObject({ unshown: new Set(['files']), deepest: 'veil' })
})

it('gives a clean verdict back when the last part is shown, and not before', () => {
  const { store, beginItem, markUnshown, markShown } = createRevealStore()
  const [one, other] = ['a', 'b'].map((letter) => letter.repeat(64) as MediaId)
  if (one === undefined || other === undefined) throw new Error('two media')
  beginItem(first, new Set([one]))
  markUnshown(first, other)
  markUnshown(first, other)
  expect(store.getState().unshown).toEqual(new Set([one, other]))
  markShown(first, one)
  expect(store.getState().unshown).toEqual(new Set([other]))
  markShown(first, other)
  expect(store.getState().unshown.size).toBe(0)
})

it('takes an item up again with what could be shown of it by then', () => {
  const { store, beginItem, restore } = createRevealStore()
  beginItem(first, new Set(['files', 'a'.repeat(64) as MediaId]))
  restore(first, { deepest: 'grey', unshown: new Set(['files']) })
  expect(store.getState()).toMatchObject({ deepest: 'grey', unshown: new Set(['files']) })
})
