import type { Exceptions, Judgement, Verdict } from '../../shared/contracts/http/decisions.ts'
import type { ItemId } from '../../shared/domain/ids.ts'

/** The children of the item on the screen that have a verdict of their own. */
export type Marks = ReadonlyMap<ItemId, Verdict>
export const NO_MARKS: Marks = new Map()

function isSame(a: Judgement, b: Judgement): boolean {
  if (a.type !== 'violation' || b.type !== 'violation') return a.type === b.type
  return (
    a.clauseId === b.clauseId &&
    a.clauseVersion === b.clauseVersion &&
    a.actions.length === b.actions.length &&
    a.actions.every((action) => b.actions.includes(action))
  )
}

/**
 * The marks that say something else than the whole's verdict, as they go onto the decision. None with a skip
 * or an escalation, which judge nothing: then the marks only come back with an undo.
 */
export function exceptionsOf(marks: Marks, judgement: Judgement): Exceptions {
  if (judgement.type !== 'no_violation' && judgement.type !== 'violation') return []
  return [...marks]
    .filter(([, own]) => !isSame(own, judgement))
    .map(([childId, own]) => ({ childId, judgement: own }))
}

export function marksOf(exceptions: Exceptions | undefined): Marks {
  return new Map((exceptions ?? []).map((one) => [one.childId, one.judgement]))
}

/** With this child's verdict changed, or taken away. */
export function withMark(marks: Marks, childId: ItemId, verdict: Verdict | null): Marks {
  const changed = new Map(marks)
  if (verdict === null) changed.delete(childId)
  else changed.set(childId, verdict)
  return changed
}
