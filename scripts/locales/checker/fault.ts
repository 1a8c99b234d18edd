/** What can be wrong with a text of a locale. */
export const FAULT_KINDS = [
  'missing_key',
  'unknown_key',
  'unused_key',
  'plural_form',
  'placeholder',
  'tag',
  'empty',
  'format_name',
  'wrong_script',
  'left_in_english',
  'direction_control',
  'odd_character',
  'zawgyi',
  'not_nfc',
  'glossary',
  'meta',
] as const
export type FaultKind = (typeof FAULT_KINDS)[number]

export interface Fault {
  readonly kind: FaultKind
  readonly locale: string
  /** `namespace:key.path`, or the file for a fault of the whole file. */
  readonly key: string
  /** What is wrong and what was expected, in one line. */
  readonly say: string
}

/** Fault lines as the command and the tests print them. */
export function faultLine(fault: Fault): string {
  return `${fault.locale}  ${fault.key}  ${fault.kind}: ${fault.say}`
}
