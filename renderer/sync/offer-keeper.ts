import type { Failure } from '../../shared/lib/failure.ts'
import { type DurationMs, MINUTE } from '../../shared/lib/time.ts'
import type { Outside } from './outside.ts'

/** What the organisation's translation service may be asked, as the backend says it now. It is kept nowhere. */
export interface OfferKeeper {
  /** Asks, and tells the page. */
  refresh(): Promise<void>
  close(): void
}

type OfferSurroundings = {
  readonly line: Pick<Outside['line'], 'call'>
  readonly clock: Pick<Outside['clock'], 'after'>
} & Pick<Outside, 'post' | 'bug'>

/** A backend that could not say it is asked again after this. */
const AGAIN: DurationMs = MINUTE

/**
 * A backend that does not answer says nothing of it: what was offered stays offered, a key press says that the
 * server does not answer, and it is asked again later. One that knows of no translation, or answers in a way that is
 * not understood, offers none.
 */
export function createOfferKeeper({ line, post, clock, bug }: OfferSurroundings): OfferKeeper {
  let newest = 0
  /** The newest request that was answered. */
  let told = 0
  let cancel: (() => void) | null = null
  let closed = false

  const refresh = async (): Promise<void> => {
    cancel?.()
    newest += 1
    const own = newest
    const answer = await line.call('translationOffer', {})
    if (closed) return
    // Where another one is under way, its answer says whether to ask again.
    if (!answer.ok && answer.failure.retryable && own === newest) {
      cancel = clock.after(AGAIN, () => void refresh().catch(bug))
    }
    // Older than the answer that counts.
    if (own < told || (!answer.ok && isUnanswered(answer.failure))) return
    told = own
    post({ type: 'translation', offer: answer.ok ? answer.value.offer : null })
  }

  return {
    refresh,
    close: () => {
      closed = true
      cancel?.()
    },
  }
}

function isUnanswered({ code, retryable }: Failure): boolean {
  return retryable && code !== 'bad_answer'
}
