import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { typeByMagicBytes } from '../../../backend/domain/magic-bytes.ts'
import { mp4Tracks } from '../../../backend/domain/mp4-tracks.ts'
import { root } from '../../../scripts/setup/paths.mjs'

const sound = (name: string): Uint8Array =>
  Uint8Array.from(readFileSync(join(root, 'tests/fixtures/sounds', name)))

/** A box around others. */
function box(kind: string, ...inside: readonly Uint8Array[]): Uint8Array {
  const length = 8 + inside.reduce((sum, one) => sum + one.length, 0)
  const bytes = Buffer.concat([Buffer.alloc(4), Buffer.from(kind, 'latin1'), ...inside])
  bytes.writeUInt32BE(length)
  return Uint8Array.from(bytes)
}

const handler = (held: string): Uint8Array =>
  box('hdlr', new Uint8Array(8), Buffer.from(held, 'latin1'), new Uint8Array(16))
const samples = (kind: string): Uint8Array =>
  box('minf', box('stbl', box('stsd', new Uint8Array(8), box(kind, new Uint8Array(16)))))
const track = (held: string, kind = held): Uint8Array =>
  box('trak', box('tkhd'), box('mdia', box('mdhd'), handler(held), samples(kind)))
const file = (...tracks: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(
    Buffer.concat([
      box('ftyp', Buffer.from('isom', 'latin1'), new Uint8Array(4)),
      box('moov', box('mvhd'), ...tracks),
      box('mdat', new Uint8Array(64)),
    ]),
  )

describe('a sound in a container for films', () => {
  it.each(['index-before.m4a', 'index-behind.m4a', 'fragments.m4a'])('%s of a general brand', (name) => {
    const bytes = sound(name)
    bytes.set(Buffer.from('isom', 'latin1'), 8)
    expect(typeByMagicBytes(bytes)).toBe('audio/mp4')
  })

  it('is told from a film by its tracks, whichever comes first', () => {
    expect(typeByMagicBytes(file(track('soun')))).toBe('audio/mp4')
    expect(typeByMagicBytes(file(track('soun'), track('vide')))).toBe('video/mp4')
    expect(typeByMagicBytes(file(track('vide'), track('soun')))).toBe('video/mp4')
    expect(typeByMagicBytes(file(track('text')))).toBe('video/mp4')
    expect(typeByMagicBytes(file(track('soun'), track('text')))).toBe('audio/mp4')
    // Who plays it goes by the samples where the handler says nothing that it knows.
    expect(typeByMagicBytes(file(track('soun'), track('text', 'avc1')))).toBe('video/mp4')
    expect(typeByMagicBytes(file(track('soun'), track('zzzz')))).toBe('video/mp4')
    expect(typeByMagicBytes(file())).toBe('video/mp4')
  })

  it('is not believed when its brand says sound and a track says otherwise', () => {
    const film = file(track('soun'), track('vide'))
    film.set(Buffer.from('M4A ', 'latin1'), 8)
    expect(typeByMagicBytes(film)).toBe('video/mp4')
    // With the index at the end there is nothing but the brand.
    expect(typeByMagicBytes(film.subarray(0, 32))).toBe('audio/mp4')
  })

  it('counts as a film wherever the bytes end before the last part of the index is known', () => {
    const whole = file(track('soun'), track('vide'))
    for (let length = 12; length <= whole.length; length += 1) {
      const head = whole.subarray(0, length)
      expect(typeByMagicBytes(head), `${length} bytes`).toBe('video/mp4')
      const tracks = mp4Tracks(head)
      if (tracks !== null) expect(tracks, `${length} bytes`).toEqual(new Set(['soun', 'vide']))
    }
  })

  it.each([
    ['a box of no size', [0, 0, 0, 4]],
    ['a box beyond the file', [0xff, 0xff, 0xff, 0xff]],
  ])('nor has tracks when its index is damaged: %s', (_what, size) => {
    const bytes = file(track('soun'))
    bytes.set(size, bytes.length - 72 - track('soun').length)
    expect(mp4Tracks(bytes)).toBeNull()
  })
})
