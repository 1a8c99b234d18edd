import type { QueueId } from './ids.ts'
import type { ItemKind } from './kinds.ts'
import type { ContentLanguage } from './languages.ts'
import type { HarmClass, Severity } from './vocabulary.ts'

/** Conditions on an item; all that are given must hold, and an empty rule takes everything. */
export interface RoutingRule {
  readonly kinds?: readonly ItemKind[] | undefined
  readonly languages?: readonly ContentLanguage[] | undefined
  readonly severities?: readonly Severity[] | undefined
  /** Any of these among the item's classes. */
  readonly harmClasses?: readonly HarmClass[] | undefined
  readonly highProfile?: boolean | undefined
  readonly legalDeadline?: boolean | undefined
}

export interface RoutedQueue {
  readonly id: QueueId
  /** The queue takes what any of its rules takes. */
  readonly takes: readonly RoutingRule[]
}

export interface RoutingFacts {
  readonly kind: ItemKind
  readonly language: ContentLanguage
  readonly severity: Severity
  readonly harmClasses: readonly HarmClass[]
  readonly highProfile: boolean
  readonly legalDeadline: boolean
}

export function ruleTakes(rule: RoutingRule, facts: RoutingFacts): boolean {
  if (rule.kinds !== undefined && !rule.kinds.includes(facts.kind)) return false
  if (rule.languages !== undefined && !rule.languages.includes(facts.language)) return false
  if (rule.severities !== undefined && !rule.severities.includes(facts.severity)) return false
  if (rule.harmClasses !== undefined && !rule.harmClasses.some((one) => facts.harmClasses.includes(one))) {
    return false
  }
  if (rule.highProfile !== undefined && rule.highProfile !== facts.highProfile) return false
  return rule.legalDeadline === undefined || rule.legalDeadline === facts.legalDeadline
}

/** The first queue, in their order, that takes the item; null when none does. */
export function routeItem(facts: RoutingFacts, queues: readonly RoutedQueue[]): QueueId | null {
  return queues.find((queue) => queue.takes.some((rule) => ruleTakes(rule, facts)))?.id ?? null
}
