import type { SoundDecoders } from './sound-reader.ts'

/** Frames that may wait in the decoder: more would lie in memory and gain nothing. */
const WAITING = 48

/** The browser's decoders (WebCodecs), which work on threads of their own. */
export function createSoundDecoders(): SoundDecoders {
  return {
    mp3: ({ rate, channels }, heard) => {
      if (typeof AudioDecoder === 'undefined') return null
      let failure: DOMException | null = null
      let samples = new Float32Array(0)
      const loudestOf = (data: AudioData): number => {
        let loudest = 0
        for (let planeIndex = 0; planeIndex < data.numberOfChannels; planeIndex += 1) {
          if (samples.length < data.numberOfFrames) samples = new Float32Array(data.numberOfFrames)
          const plane = samples.subarray(0, data.numberOfFrames)
          data.copyTo(plane, { planeIndex, format: 'f32-planar' })
          for (const sample of plane) loudest = Math.max(loudest, Math.abs(sample))
        }
        return loudest
      }
      const decoder = new AudioDecoder({
        output: (data) => {
          heard(loudestOf(data), data.numberOfFrames)
          data.close()
        },
        error: (error) => {
          failure = error
        },
      })
      decoder.configure({ codec: 'mp3', sampleRate: rate, numberOfChannels: channels })
      const ready = (): Promise<void> =>
        new Promise((resolve) => decoder.addEventListener('dequeue', () => resolve(), { once: true }))
      return {
        decode: async (frame, timestamp) => {
          if (failure !== null) throw failure
          decoder.decode(new EncodedAudioChunk({ type: 'key', timestamp, data: frame }))
          if (decoder.decodeQueueSize > WAITING) await ready()
        },
        flush: () => decoder.flush(),
        close: () => {
          if (decoder.state !== 'closed') decoder.close()
        },
      }
    },
  }
}
