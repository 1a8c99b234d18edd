import type { Item } from '../../../shared/contracts/http/item.ts'
import type { Clause, Policy, PolicySet } from '../../../shared/contracts/http/policies.ts'

export interface ClauseInPolicy {
  readonly clause: Clause
  readonly policy: Policy
}

/** How many clauses have a number key. */
export const NUMBERED = 9

/** Every clause that may be applied, in the order of the policies. */
export function clausesInForce(set: PolicySet): readonly ClauseInPolicy[] {
  return set.policies.flatMap((policy) =>
    policy.clauses.filter((clause) => clause.retiredAt === null).map((clause) => ({ clause, policy })),
  )
}

const normal = (word: string): string =>
  word
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')

/** Weight of every word that the item's reports, signals and classification say about it. */
function evidence(item: Item): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  const add = (word: string, weight: number): void => {
    const key = normal(word)
    weights.set(key, (weights.get(key) ?? 0) + weight)
  }
  for (const report of item.reports) add(report.reason, report.reporter === 'listener' ? 1 : 1.5)
  for (const signal of item.signals ?? []) add(signal.name, 2 * signal.score)
  for (const { harmClass, score } of item.classification ?? []) add(harmClass, 2 * score)
  return weights
}

/**
 * The clauses that reports and signals point to, likeliest first, filled up in policy order to nine.
 * Equal weights keep the order of the policies, so that the same case always has the same numbers.
 */
export function rankClauses(set: PolicySet, item: Item): readonly ClauseInPolicy[] {
  const weights = evidence(item)
  const scored = clausesInForce(set).map((entry, place) => {
    const hinted = entry.clause.hints.reduce((sum, hint) => sum + (weights.get(normal(hint)) ?? 0), 0)
    // The class alone points to a whole policy: less than a hint that names the clause.
    const score = hinted + 0.5 * (weights.get(normal(entry.clause.harmClass)) ?? 0)
    return { entry, place, score }
  })
  return scored
    .toSorted((a, b) => b.score - a.score || a.place - b.place)
    .slice(0, NUMBERED)
    .map(({ entry }) => entry)
}
