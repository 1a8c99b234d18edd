import type { OutboxEvent } from './outbox-state.ts'

/** Which entry of the attention tray an answer raises (promises P3, P5, P6); null when all went as meant. */
export function attentionFor(event: OutboxEvent): 'second_opinion' | 'rejected' | null {
  switch (event) {
    case 'keptAsSecondOpinion':
      return 'second_opinion'
    case 'refused':
      return 'rejected'
    default:
      return null
  }
}

/** A lease that the reviewer gave back is no news; every other loss is. */
export function isNews(reason: 'expired' | 'revoked' | 'decided' | 'released' | 'unknown'): boolean {
  return reason !== 'released'
}

/** One entry for each decision or job, however often the news of it arrives. */
export function attentionId(kind: string, about: string): string {
  return `${kind}:${about}`
}
