import type { DurationMs } from '../../../shared/lib/time.ts'

/** What a reviewer practises: a situation, and the command that answers it. */
export const TASKS = [
  { id: 'clean', command: 'review.noViolation' },
  { id: 'spam', command: 'review.clause1' },
  { id: 'slip', command: 'review.undo' },
  { id: 'unsure', command: 'review.escalate' },
  { id: 'unread', command: 'review.skip' },
  { id: 'veiled', command: 'review.reveal' },
  { id: 'why', command: 'review.note' },
  { id: 'rule', command: 'review.nextClause' },
  { id: 'otherRule', command: 'review.pickClause' },
  { id: 'listen', command: 'media.toggle' },
  { id: 'flagged', command: 'media.nextFlag' },
  { id: 'earlier', command: 'review.history' },
  { id: 'find', command: 'app.palette' },
] as const
export type Task = (typeof TASKS)[number]

/** How long a round lasts. */
export const ROUND: DurationMs = 120_000
/** Who has not pressed anything by then is shown the key. */
export const HINT_AFTER: DurationMs = 4_000

/** One answer: by what, how fast, and whether the key had to be shown. */
export interface Answer {
  readonly task: Task
  readonly tookMs: DurationMs
  readonly helped: boolean
}

export interface Round {
  readonly endsAt: DurationMs
  /** The one that is asked first. */
  readonly ahead: readonly Task[]
  readonly askedAt: DurationMs
  /** True once the key is shown: after a wrong one, or after a while. */
  readonly isShown: boolean
  readonly answers: readonly Answer[]
}

/** @param random from 0 to under 1, one after the other */
export function shuffled(tasks: readonly Task[], random: () => number): readonly Task[] {
  const rest = [...tasks]
  return tasks.flatMap(() => rest.splice(Math.floor(random() * rest.length), 1))
}

/**
 * @param now a clock that never goes back
 * @param hasKey whether a command has a key now: one without could never be answered, and the round would stop there
 */
export function beginRound(
  now: DurationMs,
  random: () => number,
  hasKey: (command: string) => boolean,
): Round {
  const tasks = TASKS.filter(({ command }) => hasKey(command))
  return { endsAt: now + ROUND, ahead: shuffled(tasks, random), askedAt: now, isShown: false, answers: [] }
}

export function isOver(round: Round, now: DurationMs): boolean {
  return now >= round.endsAt || round.ahead.length === 0
}

/** A key that was pressed. A wrong one shows the right one; what was missed is asked again at the end. */
export function answer(round: Round, command: string, now: DurationMs): Round {
  const [task, ...others] = round.ahead
  if (task === undefined || isOver(round, now)) return round
  if (task.command !== command) return { ...round, isShown: true }
  const given: Answer = { task, tookMs: now - round.askedAt, helped: round.isShown }
  return {
    ...round,
    ahead: round.isShown ? [...others, task] : others,
    askedAt: now,
    isShown: false,
    answers: [...round.answers, given],
  }
}

/** Shows the key to somebody who is still looking for it. */
export function hint(round: Round, now: DurationMs): Round {
  return !round.isShown && now - round.askedAt >= HINT_AFTER ? { ...round, isShown: true } : round
}

export interface Outcome {
  /** Answered without being shown the key. */
  readonly known: number
  readonly asked: number
  /** Half of the known ones took less; null when none was known. */
  readonly medianMs: DurationMs | null
  /** Commands whose key had to be shown, each once. */
  readonly toPractise: readonly string[]
}

export function outcomeOf({ answers }: Round): Outcome {
  const known = answers.filter(({ helped }) => !helped)
  const times = known.map(({ tookMs }) => tookMs).sort((a, b) => a - b)
  const helped = answers.filter((one) => one.helped).map(({ task }) => task.command)
  return {
    known: known.length,
    asked: answers.length,
    medianMs: times[Math.floor(times.length / 2)] ?? null,
    toPractise: [...new Set<string>(helped)],
  }
}
