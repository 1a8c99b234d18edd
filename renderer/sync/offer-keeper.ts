import type { Failure } from '../../shared/lib/failure.ts'
import type { Outside } from './outside.ts'

/** What the organisation's translation service may be asked, as the backend says it now. It is kept nowhere. */
export interface OfferKeeper {
  /** Asks, and tells the page. */
  refresh(): Promise<void>
}

type OfferSurroundings = { readonly line: Pick<Outside['line'], 'call'> } & Pick<Outside, 'post'>

/**
 * A backend that does not answer says nothing of it: what was offered stays offered, and a key press says that the
 * server does not answer. One that knows of no translation, or answers in a way that is not understood, offers none.
 */
export function createOfferKeeper({ line, post }: OfferSurroundings): OfferKeeper {
  let newest = 0
  return {
    refresh: async () => {
      newest += 1
      const own = newest
      const answer = await line.call('translationOffer', {})
      // Asked again meanwhile: that answer is the one that counts.
      if (own !== newest) return
      if (answer.ok) post({ type: 'translation', offer: answer.value.offer })
      else if (!isUnanswered(answer.failure)) post({ type: 'translation', offer: null })
    },
  }
}

function isUnanswered({ code, retryable }: Failure): boolean {
  return retryable && code !== 'bad_answer'
}
