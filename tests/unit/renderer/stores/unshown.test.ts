import { describe, expect, it } from 'vitest'
import type { Veil } from '../../../../renderer/data/worker-contract.ts'
import { isAlike } from '../../../../renderer/stores/alike.ts'
import { unshownAtFirst } from '../../../../renderer/stores/unshown.ts'
import { hasPicture, layOut } from '../../../../renderer/stores/visible-media.ts'
import type { MediaId } from '../../../../shared/domain/ids.ts'
import { aJob, anItem } from '../samples.ts'

const medium = (letter: string, type: string) => ({ id: letter.repeat(64), type, bytes: 9 })
const [picture, second] = [medium('a', 'image/png'), medium('b', 'image/gif')]
const [film, sound] = [medium('c', 'video/mp4'), medium('d', 'audio/mpeg')]
const said = [{ start: 0, end: 1, text: 'Said.' }]

type Change = Parameters<typeof aJob>[1]
const unshown = (change: Change, veils: readonly Veil[] = []) => [
  ...unshownAtFirst({ ...aJob(1, change), veils }),
]
const veil = (media: { readonly id: string }, more: Partial<Veil>): Veil => ({
  mediaId: media.id as MediaId,
  bitmap: null,
  failure: null,
  ...more,
})

describe('what nobody can see of an item is known before it is shown', () => {
  it.each<[string, Change]>([
    ['a picture', { kind: 'cover_art', media: [] }],
    ['a film', { kind: 'video_clip', media: [picture] }],
    ['a profile’s picture', { kind: 'profile_image', media: [] }],
    ['a sound that nobody wrote down', { kind: 'episode', media: [] }],
  ])('%s that did not come with it', (_name, change) => {
    expect(unshown(change)).toEqual(['missing'])
  })

  it.each<[string, Change]>([
    ['a text', { kind: 'comment', media: [] }],
    ['a text with pictures', { kind: 'message', media: [picture, second] }],
    ['a sound with a transcript', { kind: 'episode', media: [], transcript: said }],
    ['a sound with its cover', { kind: 'track', media: [sound, picture] }],
    ['a film with its poster', { kind: 'video_clip', media: [film, picture] }],
    ['a list without a cover', { kind: 'playlist', media: [] }],
    ['a bio without a picture', { kind: 'profile_bio', media: [] }],
  ])('nothing of %s', (_name, change) => {
    expect(unshown(change)).toEqual([])
  })

  it.each<[string, Change]>([
    ['the second film', { kind: 'video_clip', media: [film, { ...film, id: 'e'.repeat(64) }] }],
    ['the second sound', { kind: 'track', media: [sound, { ...sound, id: 'e'.repeat(64) }] }],
    ['the sound beside a film', { kind: 'episode', media: [film, sound] }],
    ['the film of a list', { kind: 'album', media: [film] }],
    ['the sound of a list', { kind: 'playlist', media: [picture, sound] }],
  ])('%s, which its layout has no place for', (_name, change) => {
    expect(unshown(change)).toEqual(['left out'])
  })

  it('a damaged picture that nobody has turned to, and not one that is only late', () => {
    const failure = (code: string, retryable: boolean) => ({ code, message: '', retryable })
    const veils = [
      veil(picture, { failure: failure('media_late', true) }),
      veil(second, { failure: failure('undecodable', false) }),
    ]
    expect(unshown({ kind: 'cover_art', media: [picture, second] }, veils)).toEqual([second.id])
  })

  it('a picture that moves, and files that are never opened', () => {
    const change: Change = { kind: 'cover_art', media: [second], unusable: [{ reason: 'empty' }] }
    expect(unshown(change, [veil(second, { moves: true })])).toEqual(['files', `moves ${second.id}`])
  })
})

it('has a picture to reveal where one is on the stage, and only there', () => {
  expect(hasPicture(anItem({ kind: 'comment', media: [picture] }))).toBe(true)
  expect(hasPicture(anItem({ kind: 'track', media: [sound, picture] }))).toBe(true)
  expect(hasPicture(anItem({ kind: 'video_clip', media: [film] }))).toBe(true)
  expect(hasPicture(anItem({ kind: 'album', media: [film] }))).toBe(false)
  expect(hasPicture(anItem({ kind: 'track', media: [sound] }))).toBe(false)
})

it('leaves out what is neither the film nor the sound of the item', () => {
  const media = [film, sound, picture, { ...film, id: 'e'.repeat(64) }]
  const { film: shown, leftOut } = layOut(anItem({ kind: 'video_clip', media }))
  expect(shown?.id).toBe(film.id)
  expect(leftOut.map((one) => one.id)).toEqual([sound.id, 'e'.repeat(64)])
})

it('is not alike another whose first frame is the same, when more follows', () => {
  const likeness = '0123456789abcdef'
  const job = (order: number, moves: boolean) => ({
    ...aJob(order, { kind: 'cover_art', media: [picture] }),
    veils: [veil(picture, { likeness, moves })],
  })
  expect(isAlike(job(1, false), job(2, false))).toBe(true)
  expect(isAlike(job(1, false), job(2, true))).toBe(false)
})
