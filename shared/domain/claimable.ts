import type { QueueId } from './ids.ts'
import type { ContentLanguage } from './languages.ts'
import { HARM_CLASSES, type HarmClass } from './vocabulary.ts'

/** A detector's or classifier's score from which an item counts as being of a harm class. */
export const CONCERNING_SCORE = 0.3

/** Parts of an item that say what it may do to the person who looks at it. */
export interface Harmful {
  readonly signals?: readonly { readonly name: string; readonly score: number }[] | undefined
  readonly classification?: readonly { readonly harmClass: HarmClass; readonly score: number }[] | undefined
  readonly reports: readonly { readonly reason: string }[]
}

function isHarmClass(name: string): name is HarmClass {
  return (HARM_CLASSES as readonly string[]).includes(name)
}

/**
 * Every harm class that anything points to: classifiers and signals by score, and reports whatever they
 * weigh. Wide on purpose: a wrong yes costs one reviewer one item, a wrong no shows it to somebody who
 * must not see it.
 */
export function harmClassesOf(item: Harmful): readonly HarmClass[] {
  const found = new Set<HarmClass>()
  for (const { harmClass, score } of item.classification ?? []) {
    if (score >= CONCERNING_SCORE) found.add(harmClass)
  }
  for (const { name, score } of item.signals ?? []) {
    if (score >= CONCERNING_SCORE && isHarmClass(name)) found.add(name)
  }
  for (const { reason } of item.reports) {
    if (isHarmClass(reason)) found.add(reason)
  }
  return HARM_CLASSES.filter((one) => found.has(one))
}

/** Who asks, as far as it decides what they may be given. */
export interface Taker {
  readonly languages: readonly { readonly language: ContentLanguage }[]
  readonly restrictions: readonly HarmClass[]
  /** Null: every queue. */
  readonly queueIds: readonly QueueId[] | null
}

/**
 * Languages of the jobs this person may be given: those they declared, and `und`, which nobody can declare
 * with any meaning and somebody must look at.
 *
 * @param asked only these; empty: no further limit
 */
export function languagesFor(taker: Taker, asked: readonly ContentLanguage[]): readonly ContentLanguage[] {
  const own = new Set<ContentLanguage>([...taker.languages.map((one) => one.language), 'und'])
  return [...own].filter((one) => asked.length === 0 || asked.includes(one))
}

/** Of these queues, those this person works. */
export function queuesFor(taker: Taker, asked: readonly QueueId[]): readonly QueueId[] {
  const { queueIds } = taker
  return queueIds === null ? asked : asked.filter((one) => queueIds.includes(one))
}
