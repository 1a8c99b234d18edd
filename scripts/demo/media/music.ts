/** A gentle loop of chords, bass, a plucked tune and soft drums, in a key and tempo of the generator's choice. */
import type { Random } from '../random.ts'
import { sampleRate } from './encode.ts'
import { level } from './voice.ts'

const progressions: readonly [number[], ...number[][]] = [
  [0, 5, 3, 4],
  [0, 3, 4, 3],
  [5, 3, 0, 4],
  [0, 4, 5, 3],
]
const majorScale = [0, 2, 4, 5, 7, 9, 11] as const

/** Music of the given length in seconds. */
export function play(seconds: number, random: Random): Float32Array {
  const out = new Float32Array(Math.ceil(seconds * sampleRate))
  const beat = 60 / random.between(82, 116)
  const root = random.whole(45, 54)
  const chords = random.pick(progressions)
  const beats = Math.floor(seconds / beat)
  for (let n = 0; n < beats; n += 1) {
    const degree = chords[Math.floor(n / 4) % chords.length] ?? 0
    const at = n * beat
    if (n % 4 === 0)
      for (const step of [0, 2, 4]) addTone(out, at, beat * 4, pitchOf(root + 12, degree + step), 0.09, 1.2)
    if (n % 2 === 0) addTone(out, at, beat * 1.8, pitchOf(root - 12, degree), 0.26, 0.5)
    addTone(out, at, beat * 0.5, pitchOf(root + 24, degree + random.pick([0, 2, 4, 1])), 0.14, 0.2)
    if (random.next() < 0.6)
      addTone(out, at + beat / 2, beat * 0.5, pitchOf(root + 24, degree + random.whole(0, 6)), 0.1, 0.2)
    addDrum(out, at, n % 2 === 0, random)
  }
  return level(out, 0.6)
}

/** Hz of a scale step above a MIDI root. */
function pitchOf(root: number, step: number): number {
  const octave = Math.floor(step / 7)
  const semitone = majorScale[step % 7] ?? 0
  return 440 * 2 ** ((root + octave * 12 + semitone - 69) / 12)
}

function addTone(
  out: Float32Array,
  at: number,
  seconds: number,
  hz: number,
  gain: number,
  decay: number,
): void {
  const first = Math.floor(at * sampleRate)
  const count = Math.floor(seconds * sampleRate)
  for (let n = 0; n < count && first + n < out.length; n += 1) {
    const t = n / sampleRate
    const envelope = Math.min(1, t * 60) * Math.exp(-t / decay) * Math.min(1, (count - n) / 400)
    const wave = Math.sin(2 * Math.PI * hz * t) + 0.3 * Math.sin(4 * Math.PI * hz * t)
    out[first + n] = (out[first + n] ?? 0) + wave * envelope * gain
  }
}

function addDrum(out: Float32Array, at: number, low: boolean, random: Random): void {
  const first = Math.floor(at * sampleRate)
  const count = Math.floor(0.14 * sampleRate)
  for (let n = 0; n < count && first + n < out.length; n += 1) {
    const t = n / sampleRate
    const kick = Math.sin(2 * Math.PI * (50 + 60 * Math.exp(-t * 40)) * t) * Math.exp(-t * 22) * 0.5
    const brush = (random.next() - 0.5) * Math.exp(-t * 45) * 0.16
    out[first + n] = (out[first + n] ?? 0) + (low ? kick : brush)
  }
}
