/** Takes a sound in pieces, in their order, and never holds more of it than one. */
export interface SoundReader {
  /** False when the bytes turn out to be none that this reader knows. */
  readonly take: (bytes: Uint8Array<ArrayBuffer>) => Promise<boolean>
  /** The loudest sample, 0 to 1, of each short stretch of equal length. */
  readonly end: () => Promise<readonly number[]>
  /** Lets go of the decoder, whatever came of it. */
  readonly close: () => void
}

/** A decoder of compressed sound; the browser's part, absent in tests. */
export interface SoundDecoder {
  /** Waits while the decoder is behind. */
  readonly decode: (frame: Uint8Array<ArrayBuffer>, atMicroseconds: number) => Promise<void>
  readonly flush: () => Promise<void>
  readonly close: () => void
}

export interface SoundDecoders {
  /**
   * @param heard is told the loudest sample of each run of samples that comes out, in order.
   * @returns null when this build cannot decode it.
   */
  readonly mp3: (
    shape: { readonly rate: number; readonly channels: number },
    heard: (loudest: number, samples: number) => void,
  ) => SoundDecoder | null
}
