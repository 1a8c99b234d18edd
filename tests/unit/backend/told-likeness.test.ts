import { expect, it } from 'vitest'
import { toldLikeness } from '../../../backend/domain/told-likeness.ts'
import { anItem } from '../renderer/samples.ts'

const LIKENESS = '0f1e2d3c4b5a6978'
const picture = { id: 'a'.repeat(64), type: 'image/jpeg', bytes: 9 }
const cover = (change: Parameters<typeof anItem>[0] = {}) =>
  anItem({ kind: 'cover_art', media: [picture], ...change })

it('is kept of an item that is nothing but one picture', () => {
  expect(toldLikeness(cover(), [{ likeness: LIKENESS }])).toBe(LIKENESS)
  expect(toldLikeness(cover(), [{}])).toBeNull()
})

it.each([
  ['words beside the picture', cover({ caption: 'Out now' })],
  ['more than one picture', cover({ media: [picture, { ...picture, id: 'b'.repeat(64) }] })],
  ['a file that cannot be looked into', cover({ unusable: [{ reason: 'empty' }] })],
  ['something else than a picture', cover({ media: [{ ...picture, type: 'video/mp4' }] })],
  ['a cover beside other things', cover({ kind: 'track' })],
  ['a profile: the name over it is judged too', cover({ kind: 'profile_image' })],
  ['a description of the picture', cover({ media: [{ ...picture, alt: 'A red car' }] })],
])('is left out with %s', (_name, item) => {
  expect(toldLikeness(item, [{ likeness: LIKENESS }])).toBeNull()
})

it('is left out where the picture is too flat to be told by', () => {
  expect(toldLikeness(cover(), [{ likeness: '0000000000000001' }])).toBeNull()
  expect(toldLikeness(cover(), [{ likeness: 'fffffffffffffffe' }])).toBeNull()
})
