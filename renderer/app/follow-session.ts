import type { Services } from '../stores/services.ts'
import type { SessionState } from '../stores/session-store.ts'

/**
 * Opens the store when somebody is signed in, and forgets everything on the screen when nobody is. With work
 * in hand it goes straight on: what was on the screen before a crash is on it again.
 */
export function followSession(services: Services): () => void {
  const { session, worker, review, sync, screen, claims, exposure, pause } = services
  let signedIn: string | null = null

  const start = async (who: string): Promise<void> => {
    const result = await worker.call('start', {})
    // Somebody else may have come meanwhile, or nobody be there any more.
    if (who !== signedIn) return
    sync.opened(result.ok ? null : result.failure)
    if (!result.ok) return
    const { counts, policies } = result.value
    review.take({ type: 'counts', counts })
    if (policies !== null) review.take({ type: 'policies', set: policies })
    if (counts.remaining > 0) screen.show('review')
    void exposure.refresh()
  }

  const follow = ({ view }: SessionState): void => {
    const now = view.state === 'signed_in' ? `${JSON.stringify(view.server)} ${view.reviewer.id}` : null
    if (now === signedIn) return
    const before = signedIn
    signedIn = now
    if (before !== null) {
      review.clear()
      sync.clear()
      claims.clear()
      exposure.clear()
      pause.clear()
      screen.show('queues')
    }
    if (now !== null) void start(now)
  }

  follow(session.store.getState())
  return session.store.subscribe(follow)
}
