import type { z } from 'zod'
import { type LineMethod, type LineOutputs, lineInputs, SIGNED_OUT } from '../../shared/contracts/ipc/port.ts'
import { type Failure, failed, type Result, success } from '../../shared/lib/failure.ts'
import { diskFailure } from '../lib/disk-failure.ts'
import type { Log } from '../lib/log.ts'
import { answerSafely } from '../security/safe-answer.ts'
import type { ActiveSession } from '../session/active-session.ts'

/** Each method of the line: takes whatever came, answers with a value. */
export type LineCalls = {
  readonly [Method in LineMethod]: (raw: unknown) => Promise<Result<LineOutputs[Method]>>
}

export interface LineCallParts {
  /** The session at this moment; null when nobody is signed in. */
  readonly session: () => ActiveSession | null
  readonly graceSeconds: () => number
  readonly log: Log
}

/** The token ran out while the keys stay open: after the same person's next sign-in the same call succeeds. */
const RAN_OUT: Failure = { ...SIGNED_OUT, retryable: true }

/** Answers the worker (`shared/contracts/ipc/port.ts`): keys from the vault, exchanges through the gateway, media. */
export function lineCalls({ session, graceSeconds, log }: LineCallParts): LineCalls {
  /** Parses, and refuses while nobody is signed in. */
  const call = <Schema extends z.ZodType, Value>(
    schema: Schema,
    answer: (active: ActiveSession, input: z.output<Schema>) => Promise<Result<Value>> | Result<Value>,
  ) => {
    return async (raw: unknown): Promise<Result<Value>> =>
      await answerSafely(
        schema,
        raw,
        async (input) => {
          const active = session()
          if (active === null) return failed(SIGNED_OUT)
          return active.expired() ? failed(RAN_OUT) : await answer(active, input)
        },
        (error) => log.error('a call of the worker failed', { error }),
      )
  }

  return {
    open: call(lineInputs.open, ({ vault }) =>
      success({
        reviewer: vault.session().reviewer,
        store: vault.store,
        recordKey: vault.recordKey(),
        persist: vault.protection !== 'memory',
        graceSeconds: graceSeconds(),
      }),
    ),
    contentKey: call(lineInputs.contentKey, async ({ vault }, { packId }) => {
      try {
        return success({ key: await vault.contentKey(packId) })
      } catch (error) {
        return diskFailure(error)
      }
    }),
    destroyContentKey: call(lineInputs.destroyContentKey, async ({ vault, media }, { packId }) => {
      try {
        await vault.destroyContentKey(packId)
        await media.destroyPack(packId)
        return success(null)
      } catch (error) {
        return diskFailure(error)
      }
    }),
    claim: call(lineInputs.claim, async (active, input) => await active.ask((client) => client.claim(input))),
    renew: call(
      lineInputs.renew,
      async (active, { leaseIds }) => await active.ask((client) => client.renew(leaseIds)),
    ),
    release: call(
      lineInputs.release,
      async (active, { leaseIds }) => await active.ask((client) => client.release(leaseIds)),
    ),
    policies: call(
      lineInputs.policies,
      async (active, { since }) => await active.ask((client) => client.policies(since)),
    ),
    submit: call(
      lineInputs.submit,
      async (active, { decisions }) => await active.ask((client) => client.submit(decisions)),
    ),
    held: call(
      lineInputs.held,
      async (active, { since, limit }) => await active.ask((client) => client.held(since, limit)),
    ),
    mediaBytes: call(
      lineInputs.mediaBytes,
      async ({ media }, { packId, mediaId, noCache }) => await media.picture(packId, mediaId, noCache),
    ),
    soundPiece: call(lineInputs.soundPiece, async ({ media }, { packId, mediaId, index }) =>
      success(await media.piece(packId, mediaId, index)),
    ),
    peaks: call(lineInputs.peaks, async ({ media }, { packId, mediaId }) => {
      const peaks = await media.peaks(packId, mediaId)
      return success(peaks === null ? null : { peaks })
    }),
    keepPeaks: call(lineInputs.keepPeaks, async ({ media }, { packId, mediaId, peaks }) => {
      try {
        await media.keepPeaks(packId, mediaId, peaks)
        return success(null)
      } catch (error) {
        return diskFailure(error)
      }
    }),
    prefetchMedia: call(lineInputs.prefetchMedia, ({ media }, { packId, mediaIds }) => {
      media.prefetch(packId, mediaIds)
      return success(null)
    }),
    allowMedia: call(lineInputs.allowMedia, ({ media }, { packId, noCache, mediaIds }) => {
      media.allow(packId, noCache, mediaIds)
      return success(null)
    }),
    translationOffer: call(
      lineInputs.translationOffer,
      async (active) => await active.ask((client) => client.translationOffer()),
    ),
    translate: call(
      lineInputs.translate,
      async (active, input) => await active.ask((client) => client.translate(input)),
    ),
  }
}
