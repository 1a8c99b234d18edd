import type { ClauseText } from '../../shared/contracts/http/policies.ts'
import type { ClauseKey, PolicyKey } from './policy-clauses.ts'

/** One policy in one language. A clause that is missing, or one too many, does not compile. */
export type PolicyWords<Key extends PolicyKey> = {
  title: string
  clauses: Record<ClauseKey<Key>, ClauseText>
}

/** All policies in one language. */
export type PolicyWordsByKey = { [Key in PolicyKey]: PolicyWords<Key> }
