import { ADTS, type AudioSample, AudioSampleSink, FLAC, Input, MP4, OGG, QTFF, WAVE, WEBM } from 'mediabunny'
import { gather, STRETCH } from './gather.ts'
import { type PiecedSound, pieceSource } from './piece-source.ts'

/**
 * Longer than any episode, and than most audiobooks in one file. A file of silence may claim years, and would fill the
 * memory with its numbers.
 */
const LONGEST_HOURS = 12
/** Shorter pauses between two samples are rounding, and the lead-in of a codec. */
const PAUSE_SECONDS = 0.1

/** Named one by one, so that what reads the others is left out of the bundle. */
const formats = [MP4, QTFF, WEBM, OGG, FLAC, ADTS, WAVE]

/**
 * The loudest sample, 0 to 1, of each short stretch of equal length. Reads by ranges and keeps no samples; only the
 * places of the packets, where the container has an index of them.
 *
 * @param heard is told after each run of samples that was decoded
 * @returns null when there is no sound in it that this browser decodes, or more of it than anybody publishes
 * @throws when it is damaged
 */
export async function loudnessOf(sound: PiecedSound, heard: () => void): Promise<readonly number[] | null> {
  const input = new Input({ source: pieceSource(sound), formats })
  try {
    if (!(await input.canRead())) return null
    const track = await input.getPrimaryAudioTrack()
    if (track === null || !(await track.canDecode())) return null
    const found = gather()
    const plane = new Float32Array(STRETCH)
    let began: number | null = null
    let until = 0
    for await (const sample of new AudioSampleSink(track).samples()) {
      try {
        began ??= sample.timestamp
        const at = sample.timestamp - began
        if (at + sample.duration > LONGEST_HOURS * 3_600) return null
        // Nothing was sent while nothing was to be heard: recorders that save bytes do that.
        if (at - until > PAUSE_SECONDS) found.add(0, Math.round((at - until) * sample.sampleRate))
        until = at + sample.duration
        for (let from = 0; from < sample.numberOfFrames; from += STRETCH) {
          const frames = Math.min(STRETCH, sample.numberOfFrames - from)
          found.add(loudestOf(sample, from, plane.subarray(0, frames)), frames)
        }
      } finally {
        sample.close()
      }
      heard()
    }
    const stretches = found.all()
    return stretches.length === 0 ? null : stretches
  } finally {
    input.dispose()
  }
}

function loudestOf(sample: AudioSample, frameOffset: number, plane: Float32Array): number {
  let loudest = 0
  for (let planeIndex = 0; planeIndex < sample.numberOfChannels; planeIndex += 1) {
    sample.copyTo(plane, { planeIndex, format: 'f32-planar', frameOffset, frameCount: plane.length })
    for (const value of plane) loudest = Math.max(loudest, Math.abs(value))
  }
  return loudest
}
