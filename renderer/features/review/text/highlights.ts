import type { MarkKind } from '../../../data/reading.ts'
import type { Stretch } from './pieces.ts'

/** Names of the highlights, as the style sheet draws them. */
const NAMES: Readonly<Record<MarkKind, string>> = {
  slur: 'teduh-slur',
  watch: 'teduh-watch',
  signal: 'teduh-signal',
}

function highlightOf(kind: MarkKind): Highlight {
  const name = NAMES[kind]
  const known = CSS.highlights.get(name)
  if (known !== undefined) return known
  const made = new Highlight()
  CSS.highlights.set(name, made)
  return made
}

/**
 * Draws marks over text without touching it (CSS Custom Highlight API).
 *
 * @param parts the drawn pieces in order, one node each
 * @returns takes them away again
 */
export function highlight(parts: readonly Node[], stretches: readonly Stretch[]): () => void {
  if (typeof Highlight === 'undefined') return () => undefined
  const drawn: [Highlight, Range][] = []
  for (const { piece, from, to, kind } of stretches) {
    const node = parts[piece]
    if (!(node instanceof Text) || to > node.length) continue
    const range = document.createRange()
    range.setStart(node, from)
    range.setEnd(node, to)
    const group = highlightOf(kind)
    group.add(range)
    drawn.push([group, range])
  }
  return () => {
    for (const [group, range] of drawn) group.delete(range)
  }
}
