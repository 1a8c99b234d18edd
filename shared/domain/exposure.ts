import { type DurationMs, type EpochMs, HOUR } from '../lib/time.ts'
import type { HarmClass, RevealLevel } from './vocabulary.ts'

/** Classes whose full reveals are answered with a pause, and that are spaced out in a claim. */
export const SEVERE_CLASSES: readonly HarmClass[] = ['child_safety', 'graphic_violence', 'self_harm']

/** A level at which something of the media can be seen. */
export type OpenLevel = Exclude<RevealLevel, 'veil'>

/** A stretch of time in which media was revealed, or a part of one that goes on. */
export interface Look {
  /** Every class of the item; an item that nothing points to counts as `other`. */
  readonly classes: readonly HarmClass[]
  readonly level: OpenLevel
  /** Measured by a clock that only runs forward. */
  readonly ms: DurationMs
  /** True for the first part of a reveal: only that one counts as a reveal. */
  readonly begins: boolean
}

/** What was revealed of one class at one level. */
export interface ExposureSum {
  /** Null: of all classes together, where an item of several classes counts once. */
  readonly harmClass: HarmClass | null
  readonly level: OpenLevel
  readonly ms: DurationMs
  readonly count: number
}

/** A reviewer's exposure on this machine. It never leaves it. */
export interface ExposureLedger {
  /** By calendar day of the machine's time zone (`2026-03-07`), oldest first. */
  readonly days: readonly { readonly day: string; readonly sums: readonly ExposureSum[] }[]
  readonly shift: {
    readonly lastAt: EpochMs
    readonly sums: readonly ExposureSum[]
  } | null
}

export const EMPTY_LEDGER: ExposureLedger = { days: [], shift: null }

/**
 * A shift is over when nothing was revealed for this long. Worst case, a clock that is put forward by more:
 * the shift begins anew, and its budgets with it; the days' figures are not touched.
 */
export const SHIFT_GAP: DurationMs = 6 * HOUR
/** Days shown, today included. */
export const SHOWN_DAYS = 7
/** Days kept: more than are shown, so that a clock that jumped ahead for a while pushes none of those out. */
const KEPT_DAYS = 14

function added(sums: readonly ExposureSum[], look: Look): readonly ExposureSum[] {
  const ms = Number.isFinite(look.ms) ? Math.max(0, Math.round(look.ms)) : 0
  const count = look.begins ? 1 : 0
  const classes: readonly (HarmClass | null)[] = [
    null,
    ...new Set<HarmClass>(look.classes.length === 0 ? ['other'] : look.classes),
  ]
  const isMeant = (sum: ExposureSum): boolean => sum.level === look.level && classes.includes(sum.harmClass)
  const known = sums.filter(isMeant).map((sum) => sum.harmClass)
  return [
    ...sums.map((sum) => (isMeant(sum) ? { ...sum, ms: sum.ms + ms, count: sum.count + count } : sum)),
    ...classes
      .filter((one) => !known.includes(one))
      .map((harmClass) => ({ harmClass, level: look.level, ms, count })),
  ]
}

/**
 * The ledger with one more look.
 *
 * @param at by this machine's clock, which can jump: lengths never come from it
 * @param day calendar day of `at`
 */
export function withLook(ledger: ExposureLedger, look: Look, at: EpochMs, day: string): ExposureLedger {
  const before = ledger.days.find((one) => one.day === day)?.sums ?? []
  const others = ledger.days.filter((one) => one.day !== day)
  const { shift } = ledger
  // A clock put back keeps the shift: it would be an easy way to lose count.
  const goesOn = shift !== null && at - shift.lastAt < SHIFT_GAP
  return {
    days: [...others, { day, sums: added(before, look) }]
      .sort((a, b) => (a.day < b.day ? -1 : 1))
      .slice(-KEPT_DAYS),
    shift: { lastAt: at, sums: added(goesOn ? shift.sums : [], look) },
  }
}

/** The same sums over several lists. */
export function together(lists: readonly (readonly ExposureSum[])[]): readonly ExposureSum[] {
  const found = new Map<string, ExposureSum>()
  for (const sum of lists.flat()) {
    const key = `${sum.harmClass} ${sum.level}`
    const before = found.get(key)
    found.set(
      key,
      before === undefined ? sum : { ...sum, ms: before.ms + sum.ms, count: before.count + sum.count },
    )
  }
  return [...found.values()]
}

/** What was revealed from one day to another, both included. */
export function between(ledger: ExposureLedger, first: string, last: string): readonly ExposureSum[] {
  return together(ledger.days.filter(({ day }) => day >= first && day <= last).map(({ sums }) => sums))
}

/** Time in which media of this class was revealed, at whatever level. */
export function timeOf(sums: readonly ExposureSum[], harmClass: HarmClass): DurationMs {
  return sums.reduce((time, sum) => time + (sum.harmClass === harmClass ? sum.ms : 0), 0)
}

/** The calendar day of a moment, in the machine's time zone. */
export function dayOf(at: EpochMs, daysBefore = 0): string {
  const date = new Date(at)
  // Noon: there is one on every day, whatever the clocks do at night.
  const noon = new Date(date.getFullYear(), date.getMonth(), date.getDate() - daysBefore, 12)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${noon.getFullYear()}-${two(noon.getMonth() + 1)}-${two(noon.getDate())}`
}
