import '../lib/zod-setup.ts'
import { createCipher } from '../data/cipher.ts'
import { openDexieStore } from '../data/dexie-store.ts'
import { createStoreOpener } from '../data/kept-stores.ts'
import type { FromWorker, ToWorker } from '../data/worker-contract.ts'
import { createDesk, type Desk } from './desk.ts'
import { likenessOfVeil } from './likeness.ts'
import { createLineClient } from './line-client.ts'
import { startSoundThread } from './peaks/sound-thread.ts'
import { createSoundDecoders } from './peaks/web-decoders.ts'
import { createCld } from './reading/cld.ts'
import { startDecoder } from './start-decoder.ts'
import { createSteadyClock } from './steady-clock.ts'
import { createThrowawayMaker } from './throwaway-maker.ts'

/**
 * The worker's entry: puts the sync core together with what only a browser has, and passes messages on.
 * Calls that come before the line is there wait for it.
 */
const line = new Promise<MessagePort>((resolve) => {
  self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
    if (data.type === 'connect') resolve(data.line)
    if (data.type === 'call') void desk.then((open) => open.take(data))
    if (data.type === 'active') void desk.then((open) => open.active())
  })
})

const desk: Promise<Desk> = line.then((port) => {
  const clock = createSteadyClock()
  return createDesk({
    line: createLineClient(port, clock),
    clock,
    random: () => Math.random(),
    newId: () => crypto.randomUUID(),
    holdLock,
    pictures: { ...createThrowawayMaker(startDecoder, clock), likeness: likenessOfVeil },
    detectLanguage: createCld(),
    sounds: createSoundDecoders(),
    startSoundThread,
    createCipher,
    openStore: createStoreOpener(openDexieStore),
    post: (message: FromWorker, transfer: Transferable[] = []) => self.postMessage(message, { transfer }),
    // Becomes an `error` event of the Worker in the page, which has the one screen for bugs.
    bug: reportError,
  })
})

/** A Web Lock: whoever holds it is the only one in all windows of this profile, and its end frees it. */
function holdLock(name: string): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const held = () => new Promise<void>((release) => resolve(() => release()))
    navigator.locks.request(name, held).catch(reject)
  })
}
