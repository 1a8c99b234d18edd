import type { DecisionId } from '../domain/ids.ts'
import { assertNever } from '../lib/assert-never.ts'
import type { Failure } from '../lib/failure.ts'
import type { OutboxEvent } from './outbox-state.ts'

/** The server's answer to one entry, as far as the outbox cares: `DecisionResult` of the contracts fits it. */
export type EntryAnswer =
  | { readonly outcome: 'applied'; readonly id: DecisionId }
  | { readonly outcome: 'second_opinion'; readonly id: DecisionId }
  | { readonly outcome: 'duplicate'; readonly id: DecisionId; readonly first: 'applied' | 'second_opinion' }
  | {
      readonly outcome: 'rejected'
      readonly id: string | null
      readonly code: string
      readonly status: number
      readonly message: string
    }

export type Settlement =
  | { readonly event: Extract<OutboxEvent, 'applied' | 'keptAsSecondOpinion'> }
  | { readonly event: Extract<OutboxEvent, 'refused'>; readonly failure: Failure }

/** What an answer means for its entry. A duplicate is settled as it was the first time. */
export function settle(answer: EntryAnswer): Settlement {
  switch (answer.outcome) {
    case 'applied':
      return { event: 'applied' }
    case 'second_opinion':
      return { event: 'keptAsSecondOpinion' }
    case 'duplicate':
      return { event: answer.first === 'applied' ? 'applied' : 'keptAsSecondOpinion' }
    case 'rejected':
      return {
        event: 'refused',
        failure: {
          code: answer.code,
          message: answer.message,
          retryable: false,
          detail: { status: answer.status },
        },
      }
    default:
      return assertNever(answer)
  }
}

/**
 * Matches answers to what was sent, by place and by id.
 *
 * @returns null when they do not fit: then nothing is known, and every entry counts as unanswered.
 */
export function settleAll(
  sent: readonly DecisionId[],
  answers: readonly EntryAnswer[],
): readonly Settlement[] | null {
  if (answers.length !== sent.length) return null
  const fits = answers.every((answer, place) => {
    const unread = answer.outcome === 'rejected' && answer.id === null
    return unread || answer.id === sent[place]
  })
  return fits ? answers.map(settle) : null
}

/**
 * True when the job still wants a decision after this refusal: the fault lies in the decision (a clause that
 * was retired, an id already used), not in the job or in the reviewer's rights.
 */
export function canDecideAgain(code: string): boolean {
  return ['id_conflict', 'invalid', 'unknown_clause', 'unknown_child', 'unknown_evidence'].includes(code)
}
