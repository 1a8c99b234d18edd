/**
 * How a demo item is written down by hand: its words and what is true of it.
 * Ids, ages, reporters, followers and transcript times are added by `assemble.ts` from a seed.
 */
import type { ItemKind } from '../../shared/domain/kinds.ts'
import type { HarmClass, Severity } from '../../shared/domain/vocabulary.ts'
import type { FilmName } from './media/films.ts'
import type { PictureName } from './media/pictures.ts'

/** What listeners and detectors can report something for. */
export type ReportReason =
  | 'spam'
  | 'harassment'
  | 'hate'
  | 'graphic_violence'
  | 'sexual_content'
  | 'misinformation'
  | 'misleading'
  | 'intellectual_property'

type SignalSpec = {
  name: string
  score: number
  /** Words of the text, the caption or the title, exactly as written. */
  terms?: string[]
  /** Which transcript segments (from 0, both ends included) it points at. */
  segments?: readonly [number, number]
  /** Seconds of a film. */
  range?: readonly [number, number]
}

export type ItemSpec = {
  kind: ItemKind
  title: string
  text?: string
  caption?: string
  picture?: { draw: PictureName; alt: string; size: readonly [number, number]; type: 'png' | 'jpg' }
  sound?: { make: 'voice' | 'music'; type: 'mp3' | 'webm'; lines: readonly string[] }
  film?: { draw: FilmName; seconds: number; type: 'mp4' | 'webm'; sound: boolean; alt: string }
  children?: { titles: readonly string[]; flagged: readonly number[] }
  classification?: readonly (readonly [HarmClass, number])[]
  signals?: readonly SignalSpec[]
  reports: readonly ReportReason[]
  severity?: Severity
  market?: string
  highProfile?: true
  legalDeadlineHours?: number
  internalDeadlineHours?: number
  /** The clause it breaks; absent means it breaks none. */
  breaks?: string
  /** An account's or a channel's handle, never a person's name. */
  author: string
  /** Earlier decisions about this author: clause and outcome, newest first. */
  history?: readonly (readonly [string, 'violation' | 'no_violation' | 'overturned'])[]
}
