import { mp4Tracks } from './mp4-tracks.ts'

/** Media that a client may be given; everything else is refused, SVG and HTML above all (promise S9). */
export const MEDIA_TYPES = [
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'audio/mpeg',
  'audio/aac',
  'audio/flac',
  'audio/ogg',
  'audio/wav',
  'audio/mp4',
  'video/mp4',
  'audio/webm',
  'video/webm',
  'video/quicktime',
] as const
export type MediaType = (typeof MEDIA_TYPES)[number]

function text(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length))
}

function startsWith(bytes: Uint8Array, ...expected: readonly number[]): boolean {
  return expected.every((byte, index) => bytes[index] === byte)
}

/** An MPEG audio frame: eleven set bits, then version, layer and rate that exist. */
function mpegFrame(bytes: Uint8Array): MediaType | null {
  const [first = 0, second = 0, third = 0] = bytes
  if (first !== 0xff || (second & 0xe0) !== 0xe0) return null
  if ((second & 0xf6) === 0xf0) return 'audio/aac'
  const version = (second >> 3) & 3
  const layer = (second >> 1) & 3
  const rate = third >> 4
  return version !== 1 && layer !== 0 && rate !== 0 && rate !== 15 ? 'audio/mpeg' : null
}

/**
 * The type that the first bytes speak of; null for none of ours.
 *
 * @param bytes the first 64 or more; for WebM and MP4 as many as there are, up to their tracks
 */
export function typeByMagicBytes(bytes: Uint8Array): MediaType | null {
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg'
  if (/^GIF8[79]a$/.test(text(bytes, 0, 6))) return 'image/gif'
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 4) === 'WEBP') return 'image/webp'
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 4) === 'WAVE') return 'audio/wav'
  if (text(bytes, 0, 4) === 'fLaC') return 'audio/flac'
  if (text(bytes, 0, 4) === 'OggS') return 'audio/ogg'
  if (text(bytes, 0, 3) === 'ID3') return 'audio/mpeg'
  if (startsWith(bytes, 0x1a, 0x45, 0xdf, 0xa3)) return webm(bytes)
  if (text(bytes, 4, 4) === 'ftyp') return mp4(bytes)
  return mpegFrame(bytes)
}

/**
 * One container for sound alone and for films: a film has a track whose codec (element 0x86) is named `V_…`. The
 * tracks stand before the first cluster; where they are not among these bytes it counts as a film, which is veiled.
 */
function webm(bytes: Uint8Array): MediaType {
  const codecs = new Set<string>()
  for (let at = 0; at < bytes.length - 4; at += 1) {
    if (bytes[at] === 0x86 && ((bytes[at + 1] ?? 0) & 0x80) !== 0 && bytes[at + 3] === 0x5f)
      codecs.add(text(bytes, at + 2, 1))
  }
  return codecs.has('A') && !codecs.has('V') ? 'audio/webm' : 'video/webm'
}

/**
 * The same container again for sound, for films and for pictures. Its tracks say which: a sound has no others but chapters.
 * Where they are not all known from these bytes the brand does, and a general one stands for a film, which is veiled.
 */
function mp4(bytes: Uint8Array): MediaType | null {
  const brand = text(bytes, 8, 4)
  if (brand === 'qt  ') return 'video/quicktime'
  // HEIC and AVIF are pictures in the same container; Chromium shows no HEIC, and neither is looked at yet.
  if (/^(heic|heix|mif1|avif|avis)$/.test(brand)) return null
  const tracks = mp4Tracks(bytes)
  if (tracks === null) return /^(M4A|M4B|F4A) $/.test(brand) ? 'audio/mp4' : 'video/mp4'
  const isSound = tracks.has('soun') && [...tracks].every((held) => /^(soun|text|tx3g)$/.test(held))
  return isSound ? 'audio/mp4' : 'video/mp4'
}
