/** What a thread that reads a sound is told, and what it says: it asks for pieces and holds nothing else. */
export type ToSoundThread =
  | { readonly type: 'begin'; readonly total: number; readonly pieceLength: number }
  | { readonly type: 'piece'; readonly index: number; readonly bytes: Uint8Array<ArrayBuffer> }
export type FromSoundThread =
  | { readonly type: 'want'; readonly index: number }
  /** Something was decoded since it last said so. */
  | { readonly type: 'goesOn' }
  /** Null: no picture can be made of this sound. */
  | { readonly type: 'made'; readonly peaks: Uint8Array<ArrayBuffer> | null }

export interface SoundThread {
  readonly send: (message: ToSoundThread) => void
  readonly end: () => void
}
export type StartSoundThread = (
  said: (message: FromSoundThread) => void,
  /** It broke: out of memory, for one. */
  broken: () => void,
) => SoundThread

/** A worker for one sound. */
export const startSoundThread: StartSoundThread = (said, broken) => {
  const worker = new Worker(new URL('./sound.worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<FromSoundThread>) => said(data))
  worker.addEventListener('error', (event) => {
    // The sound has no picture then; it is no fault of the page.
    event.preventDefault()
    broken()
  })
  return {
    send: (message) => worker.postMessage(message, message.type === 'piece' ? [message.bytes.buffer] : []),
    end: () => worker.terminate(),
  }
}
