import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentKey } from '../../../backend/domain/content-key.ts'
import { likenessOf, nearSame } from '../../../shared/domain/alike.ts'
import { anItem } from '../renderer/samples.ts'

const said = (text: string, change: Parameters<typeof anItem>[0] = {}) =>
  contentKey(anItem({ fields: [{ name: 'text', text }], ...change }))
const media = (digit: string, type: string) => ({ id: digit.repeat(64), type, bytes: 10 })

describe('the key of a content', () => {
  it('is the same for the same words, however their blanks are set and whoever wrote them', () => {
    const one = said('Beli 10.000 putar\n\nmurah  sekali')
    expect(one).toMatch(/^[0-9a-f]{64}$/)
    expect(said(' Beli 10.000 putar murah sekali ', { title: 'Another place' })).toBe(one)
    expect(said('Beli 10.000 putar mahal sekali')).not.toBe(one)
  })

  it('is that of all media: a sound under another cover, or in another film, is not the same', () => {
    const episode = (...of: readonly ReturnType<typeof media>[]) =>
      contentKey(anItem({ kind: 'episode', media: [...of] }))
    const [sound, cover] = [media('a', 'audio/mpeg'), media('c', 'image/png')]
    expect(episode(cover, sound)).toBe(episode(cover, sound))
    expect(episode(cover, sound)).not.toBe(episode(cover, media('b', 'audio/mpeg')))
    expect(episode(cover, sound)).not.toBe(episode(media('d', 'image/png'), sound))
    expect(episode(cover, sound)).not.toBe(episode(sound))
    expect(episode(media('f', 'video/mp4'), sound)).not.toBe(episode(media('f', 'video/mp4')))
    expect(contentKey(anItem({ kind: 'cover_art', media: [cover] }))).not.toBe(episode(cover, sound))
  })

  it('is that of the children, their titles, the cover and the words for a collection', () => {
    const list = (ids: readonly string[], cover = 'c', titles = ids) =>
      contentKey(
        anItem({
          kind: 'playlist',
          media: [media(cover, 'image/png')],
          children: ids.map((id, place) => ({ id, title: titles[place] ?? '', kind: 'track' })),
        }),
      )
    expect(list(['a', 'b'])).toBe(list(['a', 'b']))
    expect(list(['a', 'b'])).not.toBe(list(['b', 'a']))
    expect(list(['a', 'b'])).not.toBe(list(['a', 'b'], 'd'))
    expect(list(['a', 'b'])).not.toBe(list(['a', 'b'], 'c', ['a', 'Kill them']))
  })

  it('is another where the words beside the same media are others, and the same where only the reports are', () => {
    const avatar = media('a', 'image/png')
    const profile = (bio: string) => said(bio, { kind: 'profile_bio', media: [avatar] })
    expect(profile('I sing.')).not.toBe(profile('All of them should be shot.'))
    const sticker = (text: string) => said(text, { kind: 'message', media: [avatar] })
    expect(sticker('hi')).not.toBe(sticker('die'))
    expect(sticker('hi')).toBe(sticker(' hi '))
    const track = (change: Parameters<typeof anItem>[0]) =>
      contentKey(anItem({ kind: 'track', media: [media('5', 'audio/mpeg')], ...change }))
    const report = (comment: string) => ({
      reports: [{ reason: 'hate', reporter: 'listener' as const, at: '2026-01-01T00:00:00.000Z', comment }],
    })
    expect(track(report('Second minute.'))).toBe(track(report('He means us.')))
    expect(track({ title: 'Summer' })).not.toBe(track({ title: 'Kill them' }))
    expect(track({ caption: 'Out now' })).not.toBe(track({ caption: 'Kill them' }))
  })

  it('is another where a picture is described otherwise, something else is said in it, or a profile has another name', () => {
    const described = (alt?: string) =>
      contentKey(
        anItem({
          kind: 'cover_art',
          media: [{ ...media('c', 'image/png'), ...(alt === undefined ? {} : { alt }) }],
        }),
      )
    expect(described('A beach.')).not.toBe(described('A beach with a body.'))
    expect(described('A beach.')).not.toBe(described())
    // Without its sound this is all that there is to be judged.
    const read = (...texts: readonly string[]) =>
      contentKey(
        anItem({
          kind: 'episode',
          caption: 'Every Sunday from nine',
          transcript: texts.map((text, place) => ({ start: place, end: place + 1, text })),
        }),
      )
    expect(read('Good', 'morning.')).toBe(read('Good', ' morning.'))
    expect(read('Good', 'morning.')).not.toBe(read('Good', 'night.'))
    expect(read('Good', 'morning.')).not.toBe(read())
    const named = (displayName: string, kind: 'profile_image' | 'comment') =>
      contentKey(anItem({ kind, author: { id: 'a', displayName }, media: [media('a', 'image/png')] }))
    expect(named('A listener', 'profile_image')).not.toBe(named('Kill them', 'profile_image'))
    expect(named('A listener', 'comment')).toBe(named('Another', 'comment'))
  })

  it('is missing where a file cannot be looked into', () => {
    const text = 'Buy ten thousand plays'
    expect(said(text)).not.toBeNull()
    expect(said(text, { unusable: [{ reason: 'unsupported', type: 'image/svg+xml' }] })).toBeNull()
  })

  it('is missing where two could be alike by chance', () => {
    expect(said('so good')).toBeNull()
    expect(contentKey(anItem())).toBeNull()
    expect(contentKey(anItem({ kind: 'playlist', children: [] }))).toBeNull()
  })
})

describe('the likeness of a picture', () => {
  const grey = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 72, maxLength: 72 })

  it('stays near when the picture gets lighter or loses contrast', () => {
    fc.assert(
      fc.property(grey, fc.integer({ min: 0, max: 40 }), (pixels, lighter) => {
        const one = likenessOf(pixels)
        const other = likenessOf(pixels.map((value) => value * 0.8 + lighter))
        fc.pre(one !== null)
        expect(other).not.toBeNull()
        expect(nearSame(one ?? '', other ?? '')).toBe(true)
      }),
    )
  })

  it('tells a picture from its mirror image, and finds nothing in a flat one', () => {
    const pixels = Array.from({ length: 72 }, (_, at) => (at * 37) % 256)
    const mirrored = pixels.map((_, at) => pixels[at - (at % 9) + 8 - (at % 9)] ?? 0)
    expect(nearSame(likenessOf(pixels) ?? '', likenessOf(mirrored) ?? '')).toBe(false)
    expect(likenessOf(pixels.map(() => 90))).toBeNull()
    expect(likenessOf(pixels.map((_, at) => at % 9))).toBeNull()
  })

  it('is near at four bits and not at five', () => {
    expect(nearSame('0000000000000000', '000000000000000f')).toBe(true)
    expect(nearSame('0000000000000000', '000000000000001f')).toBe(false)
    expect(nearSame('', '')).toBe(false)
  })
})
