import type { LineEvent, LineInput, LineMethod, LineOutputs } from '../../shared/contracts/ipc/port.ts'
import type { RevealLevel } from '../../shared/domain/vocabulary.ts'
import type { Result } from '../../shared/lib/failure.ts'
import type { DurationMs, EpochMs } from '../../shared/lib/time.ts'
import type { RecordCipher } from '../data/cipher.ts'
import type { Store } from '../data/store.ts'
import type { FromWorker } from '../data/worker-contract.ts'
import type { RoundPart } from '../lib/round-part.ts'
import type { SoundDecoders } from './peaks/sound-reader.ts'
import type { StartSoundThread } from './peaks/sound-thread.ts'
import type { DetectLanguage } from './reading/guess-language.ts'

/** The worker's line to main. */
export interface Line {
  call<Method extends LineMethod>(
    method: Method,
    input: LineInput<Method>,
  ): Promise<Result<LineOutputs[Method]>>
  /** Of all events since the line was made, the last `reachable` is told at once. */
  subscribe(listener: (event: LineEvent) => void): () => void
  /** The one unasked message: work is ended, the window may close. */
  finished(): void
}

export interface Clock {
  /** What this machine believes the time is: it can jump by hours (promise P9). */
  wall(): EpochMs
  /** Starts at the wall's time and then only runs forward, at the pace of seconds: what waits are measured by. */
  steady(): EpochMs
  /** @returns a function that cancels it. */
  after(wait: DurationMs, run: () => void): () => void
}

/** Makes pictures out of bytes; the browser's part, absent in tests. */
export interface PictureMaker {
  /** Every level is made from the bytes anew: nothing sharper than asked for is ever kept. */
  make(
    bytes: Uint8Array<ArrayBuffer>,
    level: RevealLevel,
    part: RoundPart | null,
  ): Promise<Result<ImageBitmap>>
  /** By which nearly the same pictures are found; null when there is too little in it to tell. */
  likeness(veil: ImageBitmap): string | null
}

/** Everything the sync core takes from outside, so that it runs the same in a worker and in a test. */
export interface Outside {
  readonly line: Line
  readonly clock: Clock
  /** From 0 to below 1. */
  readonly random: () => number
  /** A new UUID. */
  readonly newId: () => string
  /** Waits for the lock of this name and holds it until the returned function is called. */
  readonly holdLock: (name: string) => Promise<() => void>
  readonly pictures: PictureMaker
  /** Tells the language of text in Latin letters; the browser's part too, since it is WebAssembly. */
  readonly detectLanguage: DetectLanguage
  readonly sounds: SoundDecoders
  /** Another of the browser's parts: a worker for one sound. */
  readonly startSoundThread: StartSoundThread
  readonly createCipher: (key: Uint8Array<ArrayBuffer>) => Promise<RecordCipher>
  /** `persist` false: in memory only. */
  readonly openStore: (name: string, persist: boolean) => Promise<Store>
  readonly post: (message: FromWorker, transfer?: Transferable[]) => void
  /** An error that no correct program has: it ends at one boundary, in the page. */
  readonly bug: (error: unknown) => void
}
