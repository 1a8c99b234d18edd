import { NEAR_BITS } from '../../shared/domain/alike.ts'

/** One more than the bits in which near-same pictures may differ: one band at least is left the same. */
export const BANDS = NEAR_BITS + 1

/**
 * A likeness in parts by which an index finds it: two that are near the same have one in common, in the same place.
 * Neighbouring bits go to different bands, because what lies side by side in a picture is seldom independent, and
 * a band that many pictures share finds too much.
 *
 * @param likeness 16 hexadecimal digits
 */
export function bandsOf(likeness: string): readonly number[] {
  const bits = BigInt(`0x${likeness}`)
  const bands = Array.from({ length: BANDS }, () => 0)
  for (let bit = 0; bit < 64; bit += 1) {
    const band = bit % BANDS
    bands[band] = ((bands[band] ?? 0) << 1) | Number((bits >> BigInt(bit)) & 1n)
  }
  return bands
}
