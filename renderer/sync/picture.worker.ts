import type { PictureAnswer, PictureOrder } from './throwaway-maker.ts'
import { createPictureMaker } from './veil.ts'

/** The decoder's entry: bytes in, pixels out, and nothing else within reach. */
const maker = createPictureMaker()

self.addEventListener('message', ({ data }: MessageEvent<PictureOrder>) => {
  void maker.make(data.bytes, data.level, data.part).then((result) => {
    const answer: PictureAnswer = { id: data.id, result }
    self.postMessage(answer, { transfer: result.ok ? [result.value] : [] })
  })
})
