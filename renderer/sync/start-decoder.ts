import type { PictureAnswer, StartDecoder } from './throwaway-maker.ts'

/** A decoder in a worker of its own. */
export const startDecoder: StartDecoder = (answered, broken) => {
  const worker = new Worker(new URL('./picture.worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<PictureAnswer>) => answered(data))
  worker.addEventListener('error', (event) => {
    // Its end is answered for each of its pictures; it is no fault of the page.
    event.preventDefault()
    broken()
  })
  return { send: (order) => worker.postMessage(order), end: () => worker.terminate() }
}
