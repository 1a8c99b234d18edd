import { type Failure, failed, type Result, success } from '../../shared/lib/failure.ts'
import type { WorkerInput, WorkerMethod, WorkerOutput } from '../data/worker-contract.ts'
import { history } from './history.ts'
import { pictureAt, whyMissing } from './pictures.ts'
import { bitmapsOf } from './preparer.ts'
import { releaseJobs } from './releasing.ts'
import { reopen } from './reopening.ts'
import type { Session } from './session.ts'
import { undo } from './undoing.ts'

/** An answer, with what is handed over along with it rather than copied. */
export interface Answer<Output> {
  readonly result: Output
  readonly transfer?: Transferable[]
}

/** The calls that need an open session and leave it open. */
export type SessionMethod = Exclude<WorkerMethod, 'start' | 'finish'>
export type Handlers = {
  readonly [Method in SessionMethod]: (
    session: Session,
    input: WorkerInput<Method>,
  ) => Promise<Answer<WorkerOutput<Method>>>
}

export const NOT_STARTED: Failure = {
  code: 'not_started',
  message: 'the store is not open',
  retryable: false,
}

/** What the page can ask of an open session. */
export const handlers: Handlers = {
  claim: async ({ packs }, input) => ({
    result: mapped(await packs.claim(input), (claimed) => ({ claimed })),
  }),

  decide: async ({ decider }, { decision }) => ({ result: await decider.decide(decision) }),

  undo: async ({ core, drain, preparer }, { decisionId }) => ({
    result: await undo(core, decisionId, {
      withdrawn: (jobId, again) => {
        // The page puts it back by itself if it has seen it in this run.
        if (again && core.shelf.shown(jobId) !== undefined) core.shelf.holds(jobId)
        drain.changed()
        preparer.topUp()
      },
    }),
  }),

  reopen: async ({ core, preparer }, input) => {
    const result = await reopen(core, preparer, input)
    return result.ok ? { result, transfer: bitmapsOf(result.value.prepared) } : { result }
  },

  release: async ({ core, packs, tidy }, { jobIds }) => {
    const released = jobIds === 'all' ? await packs.releaseAll() : await releaseJobs(core, jobIds)
    await tidy()
    return { result: mapped(released, (count) => ({ released: count })) }
  },

  history: async ({ core }, { limit }) => ({ result: success(await history(core, limit)) }),

  dismiss: async ({ core }, { attentionId }) => ({
    result: mapped(await core.tray.dismiss(attentionId), () => null),
  }),

  picture: async ({ core }, { mediaId, level, part }) => {
    const result = await pictureAt(core, mediaId, level, part ?? null)
    return result.ok ? { result, transfer: [result.value.bitmap] } : { result }
  },

  whyMissing: async ({ core }, { mediaId }) => ({ result: await whyMissing(core, mediaId) }),
  translate: async ({ core }, { jobId, texts, from, to }) => ({
    result: await core.outside.line.call('translate', { jobId, texts: [...texts], from, to }),
  }),

  exposure: async ({ exposure }, { look }) => ({ result: success(await exposure.noted(look)) }),
  peaks: async ({ peaks }, { mediaId }) => ({ result: await peaks.of(mediaId) }),

  drain: async ({ core, drain }, { ignoreGrace }) => {
    await drain.now(ignoreGrace)
    return { result: success({ pending: core.status.pending() }) }
  },
}

function mapped<From, To>(result: Result<From>, change: (value: From) => To): Result<To> {
  return result.ok ? success(change(result.value)) : failed(result.failure)
}
