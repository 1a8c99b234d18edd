import { expect, it } from 'vitest'
import { createRevealStore } from '../../../../renderer/stores/reveal-store.ts'
import { aJob } from '../samples.ts'

const [first, second] = [aJob(1).job.id, aJob(2).job.id]

it('begins every item veiled, with nothing seen', () => {
  const { store, beginItem, reveal } = createRevealStore()
  beginItem(first)
  reveal('full')
  beginItem(second)
  expect(store.getState()).toEqual({ jobId: second, level: 'veil', deepest: 'veil', unshowable: false })
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
  const { store, beginItem, markUnshowable, restore } = createRevealStore()
  beginItem(second)
  markUnshowable(first)
  restore(first, { deepest: 'full', unshowable: true })
  expect(store.getState()).toMatchObject({ unshowable: false, deepest: 'veil' })
})
