const HEAD_BYTES = 44

export interface SoundShape {
  readonly seconds: number
  /** Samples of one second. */
  readonly rate: number
  /** From -1 to 1, by seconds from the start. */
  readonly at: (seconds: number) => number
}

/** A tone of this loudness, in decibels below the loudest there is. */
export function tone(decibels: number): (seconds: number) => number {
  const amplitude = 10 ** (decibels / 20)
  return (seconds) => amplitude * Math.sin(2 * Math.PI * 440 * seconds)
}

/** A WAV of one channel and 16 bits. */
export function wav({ seconds, rate, at }: SoundShape): Uint8Array<ArrayBuffer> {
  const count = Math.round(seconds * rate)
  const bytes = new Uint8Array(HEAD_BYTES + count * 2)
  const view = new DataView(bytes.buffer)
  const word = (place: number, text: string): void => {
    for (let index = 0; index < text.length; index += 1) bytes[place + index] = text.charCodeAt(index)
  }
  word(0, 'RIFF')
  view.setUint32(4, bytes.length - 8, true)
  word(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, rate, true)
  view.setUint32(28, rate * 2, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  word(36, 'data')
  view.setUint32(40, count * 2, true)
  for (let index = 0; index < count; index += 1) {
    view.setInt16(HEAD_BYTES + index * 2, Math.round(at(index / rate) * 32_767), true)
  }
  return bytes
}
