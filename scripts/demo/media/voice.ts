/**
 * Speech-like sound: a pulsed source through three moving resonances, one burst per syllable, so that the
 * waveform rises and falls with the transcript. It says no words; nobody's voice was used.
 */
import type { Random } from '../random.ts'
import { sampleRate } from './encode.ts'

/** Vowel resonances in Hz (first, second, third). */
const vowels: readonly [Vowel, ...Vowel[]] = [
  [730, 1090, 2440],
  [530, 1840, 2480],
  [270, 2290, 3010],
  [570, 840, 2410],
  [300, 870, 2240],
  [490, 1350, 1690],
]
type Vowel = readonly [number, number, number]

export type SpokenSpan = { start: number; end: number }

/** Sound of `seconds` length that speaks during the given spans (seconds) and is quiet between them. */
export function speak(spans: readonly SpokenSpan[], seconds: number, random: Random): Float32Array {
  const out = new Float32Array(Math.ceil(seconds * sampleRate))
  const pitch = random.between(95, 215)
  for (const span of spans) {
    let at = span.start
    while (at < span.end - 0.12) {
      const long = Math.min(random.between(0.13, 0.27), span.end - at)
      const fall = 1 - 0.22 * ((at - span.start) / (span.end - span.start))
      addSyllable(out, at, long, pitch * fall * random.between(0.92, 1.1), random)
      at += long + (random.next() < 0.14 ? 0.12 : 0.015)
    }
  }
  return level(out, 0.6)
}

function addSyllable(out: Float32Array, at: number, seconds: number, pitch: number, random: Random): void {
  const vowel = random.pick(vowels)
  const filters = vowel.map((hz, rank) => resonator(hz, 70 + rank * 40))
  const glide = random.between(-0.12, 0.12)
  const hiss = random.next() < 0.45 ? random.between(0.02, 0.05) : 0
  const first = Math.floor(at * sampleRate)
  const count = Math.floor(seconds * sampleRate)
  let phase = 0
  for (let n = 0; n < count; n += 1) {
    const share = n / count
    phase += (pitch * (1 + glide * share)) / sampleRate
    if (phase >= 1) phase -= 1
    const pulse = phase < 0.4 ? Math.sin((phase / 0.4) * Math.PI) - 0.5 : -0.25
    const breath = n < hiss * sampleRate ? (random.next() - 0.5) * 0.9 : 0
    const envelope = Math.min(1, share * 9) * Math.min(1, (1 - share) * 5)
    let sum = 0
    for (const [rank, filter] of filters.entries()) sum += filter(pulse + breath) / (rank + 1)
    const place = first + n
    if (place < out.length) out[place] = (out[place] ?? 0) + sum * envelope
  }
}

/** A two-pole resonance at `hz` with the given width, both in Hz. */
function resonator(hz: number, width: number): (input: number) => number {
  const r = Math.exp((-Math.PI * width) / sampleRate)
  const a = 2 * r * Math.cos((2 * Math.PI * hz) / sampleRate)
  const gain = 1 - r
  let y1 = 0
  let y2 = 0
  return (input) => {
    const y = gain * input + a * y1 - r * r * y2
    y2 = y1
    y1 = y
    return y
  }
}

/** Scales so that the loudest sample is `peak`. */
export function level(samples: Float32Array, peak: number): Float32Array {
  let loudest = 0
  for (const value of samples) loudest = Math.max(loudest, Math.abs(value))
  if (loudest === 0) return samples
  return samples.map((value) => (value / loudest) * peak)
}
