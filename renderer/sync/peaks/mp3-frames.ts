/** What the four bytes at the head of a frame say. */
export interface Mp3Frame {
  /** Bytes, the head with them. */
  readonly length: number
  readonly rate: number
  readonly channels: number
  readonly samples: number
}

/** Kilobits a second of layer III, by the header's index; 0 is no fixed rate, which nobody plays. */
const BITRATES_1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
const BITRATES_2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
const RATES = [44_100, 48_000, 32_000]

/** The frame whose head stands here; null when none does (ISO 11172-3, 13818-3 and MPEG 2.5). */
export function mp3FrameAt(bytes: Uint8Array, at: number): Mp3Frame | null {
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes.subarray(at, at + 4)
  if (first !== 0xff || (second & 0xe6) !== 0xe2) return null
  const version = (second >> 3) & 3
  const rate = RATES[(third >> 2) & 3]
  const isFirst = version === 3
  const bitrate = (isFirst ? BITRATES_1 : BITRATES_2)[third >> 4]
  if (version === 1 || rate === undefined || bitrate === undefined || bitrate === 0) return null
  const slower = isFirst ? 1 : version === 2 ? 2 : 4
  const samples = isFirst ? 1_152 : 576
  const padding = (third >> 1) & 1
  return {
    length: Math.floor((samples * bitrate * 125) / (rate / slower)) + padding,
    rate: rate / slower,
    channels: fourth >> 6 === 3 ? 1 : 2,
    samples,
  }
}

/** Bytes of the ID3 tag that begins here, a cover of megabytes perhaps; 0 when none does. */
export function id3Length(bytes: Uint8Array): number {
  if (bytes.length < 10 || String.fromCharCode(...bytes.subarray(0, 3)) !== 'ID3') return 0
  return 10 + bytes.subarray(6, 10).reduce((length, byte) => length * 128 + (byte & 0x7f), 0)
}
