import type { DemoItem } from '../../backend/demo/types.ts'
import type { Language } from '../../shared/domain/languages.ts'

type TranscriptSegment = NonNullable<DemoItem['transcript']>[number]

/** Characters a narrator speaks in a second; scripts differ threefold. */
const charactersPerSecond: Record<Language, number> = {
  en: 15,
  id: 15,
  ms: 15,
  th: 13,
  vi: 14,
  fil: 15,
  my: 17,
  km: 14,
  lo: 13,
  'zh-Hans': 4.5,
  ta: 14,
}
const leadIn = 0.4
const pause = 0.35

/** Gives each line its place in time (seconds, to the hundredth), as it would take to say it aloud. */
export function timeLines(lines: readonly string[], language: Language): TranscriptSegment[] {
  let at = leadIn
  return lines.map((text) => {
    const spoken = Math.min(7, Math.max(2.3, text.length / charactersPerSecond[language]))
    const segment = { start: round(at), end: round(at + spoken), text }
    at += spoken + pause
    return segment
  })
}

/** Seconds the whole recording takes. */
export function recordingLength(segments: readonly TranscriptSegment[]): number {
  return round((segments.at(-1)?.end ?? 0) + 0.8)
}

function round(seconds: number): number {
  return Math.round(seconds * 100) / 100
}
