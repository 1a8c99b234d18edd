/** Deeper than any record of the protocol; what is deeper could only be meant to break a parser. */
const DEEPEST = 32

const LONE_SURROGATE = /\p{Cs}/u

function faultOfString(text: string): string | null {
  if (text.includes('\0')) return 'a text holds the character U+0000, which cannot be stored'
  if (LONE_SURROGATE.test(text)) return 'a text holds half a character (a lone surrogate)'
  return null
}

/** Why no database can hold this JSON value, in words; null when it can. */
export function textFault(value: unknown, depth = 0): string | null {
  if (typeof value === 'string') return faultOfString(value)
  if (typeof value !== 'object' || value === null) return null
  if (depth >= DEEPEST) return 'nested too deeply'
  for (const [key, one] of Object.entries(value)) {
    const fault = faultOfString(key) ?? textFault(one, depth + 1)
    if (fault !== null) return fault
  }
  return null
}
