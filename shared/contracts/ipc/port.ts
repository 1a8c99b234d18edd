import { z } from 'zod'
import { PEAK_COLUMNS } from '../../domain/peaks.ts'
import type { Failure, Result } from '../../lib/failure.ts'
import { mediaId, packId } from '../http/common.ts'
import { type DecisionResult, decisionsRequest, type HeldDecision } from '../http/decisions.ts'
import type { ServerEvent } from '../http/events.ts'
import { type ClaimResponse, claimRequest, leaseIdsRequest, type RenewResponse } from '../http/leases.ts'
import type { PolicySet } from '../http/policies.ts'
import type { Reviewer } from '../http/reviewer.ts'
import { type TranslationOffer, type TranslationResponse, translationRequest } from '../http/translation.ts'

/**
 * The worker's line to main: a MessagePort that main makes and the page passes on unread.
 * Requests carry a number; main answers each once, with a value. Main pushes `LineEvent`s in between.
 */
export const lineInputs = {
  /** Who is signed in and the key of records that outlive a pack (decisions, outbox, policies). */
  open: z.strictObject({}),
  /** The key of one pack's content: made when first asked for. */
  contentKey: z.strictObject({ packId }),
  /** Forgets that key for good and discards the pack's media: what is left on disk is noise. */
  destroyContentKey: z.strictObject({ packId }),
  claim: claimRequest,
  renew: leaseIdsRequest,
  release: leaseIdsRequest,
  policies: z.strictObject({ since: z.int().min(0) }),
  submit: decisionsRequest,
  /** What the server already holds of this reviewer's decisions; for the history after a re-installation. */
  held: z.strictObject({ since: z.string().max(500), limit: z.int().min(1).max(1_000) }),
  /** The whole bytes of a picture: from the cache, else from the backend (and then cached, unless `noCache`). */
  mediaBytes: z.strictObject({ packId, mediaId, noCache: z.boolean() }),
  /** One piece of a sound that lies in the encrypted cache; never from the backend. */
  soundPiece: z.strictObject({ packId, mediaId, index: z.int().min(0).max(1_000_000) }),
  /** The picture of a sound, made earlier. */
  peaks: z.strictObject({ packId, mediaId }),
  /** Keeps it beside the sound, under the same key, and for as long. */
  keepPeaks: z.strictObject({
    packId,
    mediaId,
    peaks: z.instanceof(Uint8Array).refine((bytes) => bytes.length === PEAK_COLUMNS),
  }),
  /** Fills the encrypted media cache in this order, in the background. */
  prefetchMedia: z.strictObject({ packId, mediaIds: z.array(mediaId).max(5_000) }),
  /** Tells `media://` which media may be read at all, and under which pack's key. */
  allowMedia: z.strictObject({ packId, noCache: z.boolean(), mediaIds: z.array(mediaId).max(5_000) }),
  /** Whether the organisation has a translation service. */
  translationOffer: z.strictObject({}),
  /** A machine's translation of a job in hand; the backend asks the service. */
  translate: translationRequest,
} as const
export type LineMethod = keyof typeof lineInputs
export type LineInput<Method extends LineMethod> = z.input<(typeof lineInputs)[Method]>

export interface LineOutputs {
  readonly open: {
    readonly reviewer: Reviewer
    /** Names the database: one for each server and reviewer. No secret. */
    readonly store: string
    /** 32 bytes. The worker imports them as a key that cannot be exported, and overwrites them. */
    readonly recordKey: Uint8Array<ArrayBuffer>
    /** False: records must not be written to disk at all (promise S6, `memory`). */
    readonly persist: boolean
    readonly graceSeconds: number
  }
  readonly contentKey: { readonly key: Uint8Array<ArrayBuffer> }
  readonly destroyContentKey: null
  readonly claim: ClaimResponse
  readonly renew: RenewResponse
  readonly release: { readonly released: number }
  readonly policies: { readonly version: number; readonly set: PolicySet | null }
  readonly submit: { readonly results: readonly DecisionResult[]; readonly serverTime: string }
  readonly held: {
    readonly decisions: readonly HeldDecision[]
    readonly next: string
    readonly more: boolean
  }
  readonly mediaBytes: { readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string }
  /** Null: it does not lie in the cache, or has no such piece. */
  readonly soundPiece: {
    readonly bytes: Uint8Array<ArrayBuffer>
    readonly type: string
    /** Bytes of the whole; every piece but the last is as long as the first. */
    readonly total: number
  } | null
  /** Null: none was made. */
  readonly peaks: { readonly peaks: Uint8Array<ArrayBuffer> } | null
  readonly keepPeaks: null
  readonly prefetchMedia: null
  readonly allowMedia: null
  readonly translationOffer: { readonly offer: TranslationOffer | null }
  readonly translate: TranslationResponse
}

export interface LineRequest<Method extends LineMethod = LineMethod> {
  readonly id: number
  readonly method: Method
  readonly input: LineInput<Method>
}
export interface LineResponse {
  readonly id: number
  readonly result: Result<LineOutputs[LineMethod]>
}
export type LineEvent =
  /** Whether the backend was reached by the last real exchange; main keeps trying by itself. */
  | { readonly event: 'reachable'; readonly reachable: boolean }
  | { readonly event: 'server'; readonly data: ServerEvent }
  | { readonly event: 'graceChanged'; readonly graceSeconds: number }
  /** The window closes: release leases, send what may be sent, then answer `finished`. */
  | { readonly event: 'finish'; readonly withinMs: number }
/** The worker's only unasked message to main. */
export interface LineFinished {
  readonly finished: true
}

export const lineRequest = z.strictObject({
  id: z.int().min(0),
  method: z.enum(Object.keys(lineInputs) as [LineMethod, ...LineMethod[]]),
  input: z.unknown(),
})

/** Failures of the line itself; those of the backend keep the backend's code. */
export const OFFLINE: Failure = { code: 'offline', message: 'the backend cannot be reached', retryable: true }
export const SIGNED_OUT: Failure = { code: 'signed_out', message: 'nobody is signed in', retryable: false }

/** Where an `<audio>` or `<video>` finds a piece of media: answered by main, with ranges, from the cache. */
export function mediaAddress(id: string): string {
  return `media://item/${id}`
}
