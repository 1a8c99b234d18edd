import type { TermKind, TermList } from '../../../shared/contracts/http/term-lists.ts'
import type { ContentLanguage } from '../../../shared/domain/languages.ts'
import { shadowOf } from './shadow.ts'

interface Node {
  readonly next: Map<string, Node>
  /** The kind of the term that ends here. */
  kind: TermKind | null
}

/** Terms as a tree of letters: what a text costs does not grow with the number of terms. */
export interface TermIndex {
  /** Every term that begins at this place, as its end and its kind, shortest first. */
  readonly at: (text: string, start: number) => readonly { readonly end: number; readonly kind: TermKind }[]
  readonly isEmpty: boolean
}

export function createTermIndex(lists: readonly TermList[]): TermIndex {
  const root: Node = { next: new Map(), kind: null }
  for (const list of lists) for (const term of list.terms) add(root, shadowOf(term.text).text, term.kind)
  return {
    isEmpty: root.next.size === 0,
    at: (text, start) => {
      const found: { end: number; kind: TermKind }[] = []
      let node: Node | undefined = root
      for (let place = start; node !== undefined && place <= text.length; place += 1) {
        if (node.kind !== null) found.push({ end: place, kind: node.kind })
        node = node.next.get(text.charAt(place))
      }
      return found
    },
  }
}

function add(root: Node, text: string, kind: TermKind): void {
  let node = root
  for (const letter of text.split('')) {
    const next: Node = node.next.get(letter) ?? { next: new Map(), kind: null }
    node.next.set(letter, next)
    node = next
  }
  // A word that is in two lists is masked when either says so.
  if (node !== root && node.kind !== 'slur') node.kind = kind
}

/**
 * The lists for a text: those of the languages it may be in, English beside them because languages are mixed,
 * and those of no language. All of them when nothing is known.
 */
export function listsFor(
  lists: readonly TermList[],
  declared: ContentLanguage,
  guess: ContentLanguage,
): readonly TermList[] {
  if (declared === 'und' && guess === 'und') return lists
  const wanted = new Set<ContentLanguage>([declared, guess, 'en', 'und'])
  return lists.filter((list) => wanted.has(list.language))
}
