import type { Mark, MarkKind } from '../../../data/reading.ts'
import { splitControls, type TextPiece } from '../../../lib/control-characters.ts'
import { countGraphemes } from '../../../lib/fmt/segments.ts'

/** A stretch of a text as it is drawn. `start` is its place in the text, in UTF-16 units. */
export type Piece = { readonly start: number } & (
  | TextPiece
  /** As many dots as the word has graphemes: how long it is may be seen, what it says may not. */
  | { readonly type: 'masked'; readonly dots: string }
)

const DOT = '•'

function lengthOf(piece: TextPiece): number {
  return piece.type === 'text' ? piece.text.length : piece.units
}

/**
 * Cuts a text at its control characters, and at its slurs while they are masked. One walk along both: either may be
 * there by the thousand.
 *
 * @param marks in order, never overlapping
 */
export function piecesOf(text: string, marks: readonly Mark[], isMasked: boolean): readonly Piece[] {
  const slurs = isMasked ? marks.filter((mark) => mark.kind === 'slur') : []
  const pieces: Piece[] = []
  let next = 0
  let start = 0
  for (const piece of splitControls(text)) {
    const end = start + lengthOf(piece)
    let at = start
    for (let mark = slurs[next]; mark !== undefined && mark.start < end; mark = slurs[next]) {
      if (piece.type === 'text' && mark.start > at)
        pieces.push({ type: 'text', text: piece.text.slice(at - start, mark.start - start), start: at })
      // One that goes over several pieces is drawn where it begins.
      if (mark.start >= start) {
        const dots = DOT.repeat(countGraphemes(text.slice(mark.start, mark.end)))
        pieces.push({ type: 'masked', dots, start: mark.start })
      }
      at = Math.min(mark.end, end)
      if (mark.end > end) break
      next += 1
    }
    if (at === start) pieces.push({ ...piece, start })
    else if (piece.type === 'text' && at < end)
      pieces.push({ type: 'text', text: piece.text.slice(at - start), start: at })
    start = end
  }
  return pieces
}

/** The part of a drawn text piece that a mark covers, in the piece's own units. */
export interface Stretch {
  readonly piece: number
  readonly from: number
  readonly to: number
  readonly kind: MarkKind
}

/**
 * Where marks lie in the pieces that are drawn: a mark may go over a chip, and then has several stretches.
 *
 * @param marks in order, never overlapping
 */
export function stretchesOf(pieces: readonly Piece[], marks: readonly Mark[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  let next = 0
  for (const [place, piece] of pieces.entries()) {
    if (piece.type !== 'text') continue
    const end = piece.start + piece.text.length
    for (let mark = marks[next]; mark !== undefined && mark.start < end; mark = marks[next]) {
      const from = Math.max(mark.start, piece.start) - piece.start
      const to = Math.min(mark.end, end) - piece.start
      if (from < to) stretches.push({ piece: place, from, to, kind: mark.kind })
      if (mark.end > end) break
      next += 1
    }
  }
  return stretches
}
