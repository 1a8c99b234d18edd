import type { Item } from '../../../../shared/contracts/http/item.ts'
import type { Policy, PolicySet } from '../../../../shared/contracts/http/policies.ts'

type History = NonNullable<Item['author']['history']>

/** Violations found before, by policy, most first; those whose clause no policy here has count as one. */
export function violationsByPolicy(
  history: History,
  set: PolicySet | null,
): readonly { readonly policy: Policy | null; readonly count: number }[] {
  const counts = new Map<Policy | null, number>()
  for (const { outcome, clauseId } of history) {
    if (outcome !== 'violation') continue
    const policy = set?.policies.find((one) => one.clauses.some((clause) => clause.id === clauseId)) ?? null
    counts.set(policy, (counts.get(policy) ?? 0) + 1)
  }
  return [...counts]
    .map(([policy, count]) => ({ policy, count }))
    .toSorted((a, b) => b.count - a.count || Number(a.policy === null) - Number(b.policy === null))
}
