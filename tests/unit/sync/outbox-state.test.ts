import { describe, expect, test } from 'vitest'
import {
  isPending,
  nextOutboxState,
  OUTBOX_EVENTS,
  OUTBOX_STATES,
} from '../../../shared/sync/outbox-state.ts'

describe('the life of an outbox entry', () => {
  test('P7: what was sent can no longer be withdrawn, what was not can', () => {
    expect(nextOutboxState('held', 'undone')).toBe('withdrawn')
    expect(nextOutboxState('ready', 'undone')).toBe('withdrawn')
    for (const state of ['sending', 'doubtful', 'applied', 'second_opinion', 'rejected'] as const) {
      expect(nextOutboxState(state, 'undone')).toBe(state)
    }
  })

  test('P3: an unanswered entry is sent again', () => {
    const doubtful = nextOutboxState('sending', 'unanswered')
    expect(isPending(doubtful)).toBe(true)
    expect(nextOutboxState(doubtful, 'picked')).toBe('sending')
  })

  test('P2: an answer that arrives twice or late changes nothing', () => {
    for (const state of ['applied', 'second_opinion', 'rejected'] as const) {
      for (const event of ['applied', 'keptAsSecondOpinion', 'refused', 'unanswered'] as const) {
        expect(nextOutboxState(state, event)).toBe(state)
      }
    }
  })

  test('a withdrawn entry is never picked, and an answer for one is a bug', () => {
    for (const event of ['picked', 'applied', 'keptAsSecondOpinion', 'refused'] as const) {
      expect(() => nextOutboxState('withdrawn', event)).toThrow(event)
    }
  })

  test('every event in every state has an answer: a state or a bug', () => {
    for (const state of OUTBOX_STATES) {
      for (const event of OUTBOX_EVENTS) {
        let next: string
        try {
          next = nextOutboxState(state, event)
        } catch {
          next = 'bug'
        }
        expect([...OUTBOX_STATES, 'bug']).toContain(next)
      }
    }
  })
})
