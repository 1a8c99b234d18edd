const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'
const DIRECTION_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/**
 * A value from outside as it may stand inside one of our own sentences. A right-to-left override in a user name
 * reversed the rest of the line: direction controls are left out, and right-to-left text is closed off. Where
 * content is shown as itself, its controls are chips instead; this is for names within texts only.
 */
export function isolated(value: string): string {
  const plain = value.replaceAll(DIRECTION_CONTROLS, '')
  return RIGHT_TO_LEFT.test(plain) ? `${FIRST_STRONG_ISOLATE}${plain}${POP_ISOLATE}` : plain
}
