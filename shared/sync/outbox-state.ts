/**
 * The life of an outbox entry: one decision on its way to the server.
 *
 *   held ──graceEnded──▶ ready ──picked──▶ sending ──applied──▶ applied
 *    │                     │               ▲ │ ├──keptAsSecondOpinion──▶ second_opinion
 *    │                     │          picked │ ├──refused──▶ rejected
 *    └──undone─▶ withdrawn ◀┘               │ ▼ unanswered
 *                                        doubtful
 *
 * `doubtful` was sent and not answered: the server may hold it, so it can be sent again (its id makes that
 * harmless) but no longer withdrawn. After a crash every `sending` entry is `doubtful`.
 *
 * Total: every event in every state has a written answer, and the compiler checks that none is missing.
 * `stay` is for what can arrive late or twice without harm; `bug` is for what only wrong code can send.
 */
export const OUTBOX_STATES = [
  'held',
  'ready',
  'sending',
  'doubtful',
  'applied',
  'second_opinion',
  'rejected',
  'withdrawn',
] as const
export type OutboxState = (typeof OUTBOX_STATES)[number]

export const OUTBOX_EVENTS = [
  'graceEnded',
  'undone',
  'picked',
  'unanswered',
  'applied',
  'keptAsSecondOpinion',
  'refused',
] as const
export type OutboxEvent = (typeof OUTBOX_EVENTS)[number]

type Answer = OutboxState | 'stay' | 'bug'

const settled: Record<OutboxEvent, Answer> = {
  graceEnded: 'stay',
  undone: 'stay',
  picked: 'bug',
  unanswered: 'stay',
  applied: 'stay',
  keptAsSecondOpinion: 'stay',
  refused: 'stay',
}

const TRANSITIONS: Record<OutboxState, Record<OutboxEvent, Answer>> = {
  held: {
    graceEnded: 'ready',
    undone: 'withdrawn',
    picked: 'bug',
    unanswered: 'stay',
    applied: 'bug',
    keptAsSecondOpinion: 'bug',
    refused: 'bug',
  },
  ready: {
    graceEnded: 'stay',
    undone: 'withdrawn',
    picked: 'sending',
    unanswered: 'stay',
    applied: 'bug',
    keptAsSecondOpinion: 'bug',
    refused: 'bug',
  },
  sending: {
    graceEnded: 'stay',
    undone: 'stay',
    picked: 'bug',
    unanswered: 'doubtful',
    applied: 'applied',
    keptAsSecondOpinion: 'second_opinion',
    refused: 'rejected',
  },
  doubtful: {
    graceEnded: 'stay',
    undone: 'stay',
    picked: 'sending',
    unanswered: 'stay',
    applied: 'applied',
    keptAsSecondOpinion: 'second_opinion',
    refused: 'rejected',
  },
  applied: settled,
  second_opinion: settled,
  rejected: settled,
  withdrawn: { ...settled, applied: 'bug', keptAsSecondOpinion: 'bug', refused: 'bug' },
}

/**
 * The state after an event.
 *
 * @throws Error for an event that only wrong code can send in this state.
 */
export function nextOutboxState(state: OutboxState, event: OutboxEvent): OutboxState {
  const answer = TRANSITIONS[state][event]
  if (answer === 'bug') throw new Error(`outbox entry: ${event} cannot happen while ${state}`)
  return answer === 'stay' ? state : answer
}

/** True while the server has not answered for good: these entries count as pending. */
export function isPending(state: OutboxState): boolean {
  return state === 'held' || state === 'ready' || state === 'sending' || state === 'doubtful'
}
