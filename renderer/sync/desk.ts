import type { LineEvent } from '../../shared/contracts/ipc/port.ts'
import { assertNever } from '../../shared/lib/assert-never.ts'
import { type Failure, failed, type Result, success } from '../../shared/lib/failure.ts'
import { serially } from '../../shared/lib/serial.ts'
import { storeFailure } from '../data/store-failure.ts'
import type { FromWorker, ToWorker } from '../data/worker-contract.ts'
import { type Answer, handlers, NOT_STARTED } from './calls.ts'
import { finishForGood, finishForNow } from './finishing.ts'
import type { Outside } from './outside.ts'
import { openSession, type Session } from './session.ts'

export type Call = Extract<ToWorker, { readonly type: 'call' }>

/** Takes the page's calls and main's events, and holds the session while there is one. */
export interface Desk {
  take(call: Call): Promise<void>
  /** The reviewer does something that needs no call: reads, listens. */
  active(): void
}

export function createDesk(outside: Outside): Desk {
  let session: Session | null = null
  /** Being ended for good, and put back when that is refused: it hears events, and takes no calls. */
  let leaving: Session | null = null
  /** Decisions that are being saved or taken back. */
  const saving = new Set<Promise<unknown>>()
  /** Two sessions on one store would each believe they number its entries. */
  const inTurn = serially()

  /** Main tells it when it changes: a session that is opened later must know it too. */
  let reachable: LineEvent | null = null
  outside.line.subscribe((event) => {
    if (event.event === 'reachable') reachable = event
    if (event.event !== 'finish') return (session ?? leaving)?.hear(event)
    const open = session
    session = null
    const ended = open === null ? Promise.resolve() : finishForNow(open, event.withinMs)
    ended.catch(outside.bug).finally(() => outside.line.finished())
  })

  const start = async () => {
    session?.close()
    session = null
    const opened = await openSession(outside)
    if (!opened.ok) return opened
    const restored = await opened.value.restore()
    session = opened.value
    if (reachable !== null) session.hear(reachable)
    session.begin()
    return success(restored)
  }

  /** Whatever is decided meanwhile waits: it is saved when this was refused, and never destroyed as saved. */
  const finish = async (): Promise<Result<null>> => {
    if (session === null) return success(null)
    const ending = session
    session = null
    leaving = ending
    try {
      await Promise.allSettled(saving)
      const finished = await finishForGood(ending)
      if (!finished.ok) session = ending
      return finished
    } catch (error) {
      if (!ending.isClosed()) session = ending
      throw error
    } finally {
      leaving = null
    }
  }

  const answerOf = async (call: Call): Promise<Answer<Result<unknown>>> => {
    if (call.method === 'start') return { result: await inTurn(start) }
    if (call.method === 'finish') return { result: await inTurn(finish) }
    // A key can be quicker than the store: what comes while it opens, or while it may be removed, waits for that.
    if (session === null) await inTurn(async () => undefined)
    if (session === null) return { result: failed(NOT_STARTED) }
    session.core.situation.touch()
    const answer = handle(session, call)
    if (call.method !== 'decide' && call.method !== 'undo') return answer
    const saved = answer.finally(() => saving.delete(saved))
    saving.add(saved)
    return saved
  }

  return {
    take: async (call) => {
      let answer: Answer<Result<unknown>>
      try {
        answer = await answerOf(call)
      } catch (error) {
        // Reading failed: the database is broken, or this is a bug. Either way the page gets its answer.
        outside.bug(error)
        answer = { result: failed(readFailure(error)) }
      }
      const message: FromWorker = { type: 'answer', id: call.id, result: answer.result }
      outside.post(message, answer.transfer ?? [])
    },
    active: () => session?.core.situation.touch(),
  }
}

function handle(
  session: Session,
  call: Exclude<Call, { readonly method: 'start' | 'finish' }>,
): Promise<Answer<Result<unknown>>> {
  switch (call.method) {
    case 'claim':
      return handlers.claim(session, call.input)
    case 'decide':
      return handlers.decide(session, call.input)
    case 'undo':
      return handlers.undo(session, call.input)
    case 'reopen':
      return handlers.reopen(session, call.input)
    case 'release':
      return handlers.release(session, call.input)
    case 'history':
      return handlers.history(session, call.input)
    case 'dismiss':
      return handlers.dismiss(session, call.input)
    case 'picture':
      return handlers.picture(session, call.input)
    case 'whyMissing':
      return handlers.whyMissing(session, call.input)
    case 'translate':
      return handlers.translate(session, call.input)
    case 'exposure':
      return handlers.exposure(session, call.input)
    case 'peaks':
      return handlers.peaks(session, call.input)
    case 'drain':
      return handlers.drain(session, call.input)
    default:
      return assertNever(call)
  }
}

function readFailure(error: unknown): Failure {
  return { ...storeFailure(error), message: 'the call failed in the worker' }
}
