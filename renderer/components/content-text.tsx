import { memo, type ReactNode } from 'react'
import { splitControls } from '../lib/control-characters.ts'
import { TextChip } from './text-chip.tsx'

interface ContentTextProps {
  readonly text: string
}

/**
 * Reported text as it is, except that control characters are chips instead of doing what they say, and so are
 * marks without end on one letter. The element around it carries `lang` and `dir="auto"`, which keeps its
 * direction to itself.
 */
function ContentTextView({ text }: ContentTextProps): ReactNode {
  const pieces = splitControls(text)
  if (pieces.length === 1 && pieces[0]?.type === 'text') return text
  let at = 0
  return pieces.map((piece) => {
    at += 1
    return piece.type === 'text' ? piece.text : <TextChip key={at} piece={piece} />
  })
}

export const ContentText = memo(ContentTextView)
