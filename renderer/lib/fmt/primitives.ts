import type { EpochMs } from '../../../shared/lib/time.ts'
import type { LengthUnit, RelativeUnit } from './format-table.ts'

/** What a source of formats (Intl or a table) has to know; `createFmt` builds the rest on it. All values are finite. */
export interface Primitives {
  readonly date: (at: EpochMs) => string
  readonly dateTime: (at: EpochMs) => string
  readonly time: (at: EpochMs) => string
  readonly number: (value: number) => string
  readonly percent: (share: number) => string
  /** A count of one unit: whole, not negative. */
  readonly length: (count: number, unit: LengthUnit) => string
  /** Negative: past. Never zero. */
  readonly relative: (count: number, unit: RelativeUnit) => string
  readonly now: () => string
  readonly list: (items: readonly string[]) => string
  /** Undefined when the tag or code is malformed. */
  readonly language: (tag: string) => string | undefined
  readonly region: (code: string) => string | undefined
  readonly compare: (a: string, b: string) => number
  /** ASCII digits in the reader's digits. */
  readonly digits: (text: string) => string
}
