import { createStore, type StoreApi } from 'zustand/vanilla'
import type { JobId } from '../../shared/domain/ids.ts'
import type { ContentLanguage, Language } from '../../shared/domain/languages.ts'
import type { Failure } from '../../shared/lib/failure.ts'
import { type Serially, serially } from '../../shared/lib/serial.ts'

/** A machine's words for an item's text. The original stays where it is. */
export type Translation =
  | { readonly state: 'asked' }
  | {
      readonly state: 'here'
      readonly parts: readonly string[]
      readonly into: Language
      /** Only the beginning was sent. */
      readonly isCut: boolean
    }
  | { readonly state: 'failed'; readonly failure: Failure }

/** What the reviewer did with the words of items in hand. It goes onto their decisions. */
export interface TextState {
  /** The item whose masked words are shown, for as long as it stays on the screen; every other is masked. */
  readonly unmasked: JobId | null
  readonly corrected: ReadonlyMap<JobId, ContentLanguage>
  readonly translations: ReadonlyMap<JobId, Translation>
  /** Items whose translation is put away; it was seen all the same. */
  readonly putAway: ReadonlySet<JobId>
}

export interface TextStore {
  readonly store: StoreApi<TextState>
  readonly toggleMask: (jobId: JobId) => void
  /** Another item is on the screen: it begins masked, also where it was unmasked before. */
  readonly maskAgain: () => void
  readonly correct: (jobId: JobId, language: ContentLanguage) => void
  readonly translated: (jobId: JobId, translation: Translation) => void
  /** It was asked for, and is no longer wanted. */
  readonly notTranslated: (jobId: JobId) => void
  /** Waits until no other translation is under way: a slow service may hold one connection and no more. */
  readonly inTurn: Serially
  readonly togglePane: (jobId: JobId) => void
  readonly languageOf: (jobId: JobId) => ContentLanguage | undefined
  /** True once a translation of it was on the screen. */
  readonly wasTranslated: (jobId: JobId) => boolean
  readonly clear: () => void
}

const EMPTY: TextState = {
  unmasked: null,
  corrected: new Map(),
  translations: new Map(),
  putAway: new Set(),
}
/** More than can be brought back by undo; the oldest go. */
const REMEMBERED = 100

export function createTextStore(): TextStore {
  const store = createStore<TextState>(() => EMPTY)
  return {
    store,
    toggleMask: (jobId) =>
      store.setState(({ unmasked }) => ({ unmasked: unmasked === jobId ? null : jobId })),
    maskAgain: () => store.setState({ unmasked: null }),
    correct: (jobId, language) =>
      store.setState(({ corrected }) => ({ corrected: newest(corrected, jobId, language) })),
    translated: (jobId, translation) =>
      store.setState(({ translations, putAway }) => ({
        translations: newest(translations, jobId, translation),
        putAway: new Set([...putAway].filter((one) => one !== jobId)),
      })),
    notTranslated: (jobId) =>
      store.setState(({ translations }) => ({
        translations: new Map([...translations].filter(([one]) => one !== jobId)),
      })),
    inTurn: serially(),
    togglePane: (jobId) =>
      store.setState(({ putAway }) => {
        const next = new Set(putAway)
        if (!next.delete(jobId)) next.add(jobId)
        return { putAway: next }
      }),
    languageOf: (jobId) => store.getState().corrected.get(jobId),
    wasTranslated: (jobId) => store.getState().translations.get(jobId)?.state === 'here',
    clear: () => store.setState(EMPTY),
  }
}

function newest<Value>(
  from: ReadonlyMap<JobId, Value>,
  jobId: JobId,
  value: Value,
): ReadonlyMap<JobId, Value> {
  const next = new Map(from)
  next.delete(jobId)
  next.set(jobId, value)
  return new Map([...next].slice(-REMEMBERED))
}
