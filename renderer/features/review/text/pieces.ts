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

/** Cuts a text at its control characters, and at its slurs while they are masked. */
export function piecesOf(text: string, marks: readonly Mark[], isMasked: boolean): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  const plain = (until: number): void => {
    let at = from
    for (const piece of splitControls(text.slice(from, until))) {
      pieces.push({ ...piece, start: at })
      at += piece.type === 'text' ? piece.text.length : piece.units
    }
  }
  for (const mark of isMasked ? marks : []) {
    if (mark.kind !== 'slur' || mark.start < from) continue
    plain(mark.start)
    const dots = DOT.repeat(countGraphemes(text.slice(mark.start, mark.end)))
    pieces.push({ type: 'masked', dots, start: mark.start })
    from = mark.end
  }
  plain(text.length)
  return pieces
}

/** The part of a drawn text piece that a mark covers, in the piece's own units. */
export interface Stretch {
  readonly piece: number
  readonly from: number
  readonly to: number
  readonly kind: MarkKind
}

/** Where marks lie in the pieces that are drawn: a mark may go over a chip, and then has several stretches. */
export function stretchesOf(pieces: readonly Piece[], marks: readonly Mark[]): readonly Stretch[] {
  return marks.flatMap((mark) =>
    pieces.flatMap((piece, place) => {
      if (piece.type !== 'text') return []
      const from = Math.max(mark.start, piece.start) - piece.start
      const to = Math.min(mark.end, piece.start + piece.text.length) - piece.start
      return from < to ? [{ piece: place, from, to, kind: mark.kind }] : []
    }),
  )
}
