import type { Line } from '../../../renderer/sync/outside.ts'
import type { PolicySet } from '../../../shared/contracts/http/policies.ts'
import type { TranslationOffer } from '../../../shared/contracts/http/translation.ts'
import type { LineEvent, LineInput, LineMethod, LineOutputs } from '../../../shared/contracts/ipc/port.ts'
import { lineInputs, OFFLINE } from '../../../shared/contracts/ipc/port.ts'
import type { PackId } from '../../../shared/domain/ids.ts'
import { type Failure, failed, type Result, success } from '../../../shared/lib/failure.ts'
import { SECOND } from '../../../shared/lib/time.ts'
import type { FakeTime } from './fake-clock.ts'
import type { FakeServer } from './fake-server.ts'

/** What can happen to one exchange on the wire. */
export const FAULTS = [
  'drop_before',
  'drop_after',
  'duplicate',
  'late',
  'garbled',
  'shuffled',
  'status_500',
  'status_429',
  'status_401',
] as const
export type Fault = (typeof FAULTS)[number]

type AnyResult = Result<LineOutputs[LineMethod]>

const LATENCY = 30
const TIMED_OUT: Failure = { code: 'timed_out', message: 'no answer in time', retryable: true }
const STATUS: Record<'status_500' | 'status_429' | 'status_401', Failure> = {
  status_500: { code: 'internal', message: '500', retryable: true, detail: { status: 500 } },
  status_429: {
    code: 'slow_down',
    message: '429',
    retryable: true,
    detail: { status: 429, retryAfterMs: 3_000 },
  },
  status_401: { code: 'unauthorised', message: '401', retryable: false },
}

export interface Wire {
  offline: boolean
  /** By method, one for each of the next exchanges of it. */
  readonly faults: Map<LineMethod, Fault[]>
  graceSeconds: number
  persist: boolean
  noCache: boolean
  /** What the server has in force; null: nothing was ever published. */
  policies: PolicySet | null
  /** What the server offers; null: it has no translation service. */
  translation: TranslationOffer | null
  /** Packs whose key was destroyed. */
  readonly destroyed: Set<PackId>
  /** Calls of each method, as main would have received them. */
  readonly calls: { readonly method: LineMethod; readonly input: unknown }[]
  lineFor(isAlive: () => boolean): Line
  /** Tells the living run. */
  tell(event: LineEvent): void
  finished: number
}

/** Main and the network between it and the server: local calls always work, the others can meet a fault. */
export function createWire(server: FakeServer, time: FakeTime): Wire {
  const keys = new Map<string, Uint8Array<ArrayBuffer>>()
  let listeners: { readonly isAlive: () => boolean; readonly hear: (event: LineEvent) => void }[] = []
  const tell = (event: LineEvent) => {
    listeners = listeners.filter((listener) => listener.isAlive())
    for (const listener of listeners) listener.hear(event)
  }
  const keyOf = (name: string) => {
    const key = keys.get(name) ?? new Uint8Array(32).fill(keys.size + 1)
    keys.set(name, key)
    return new Uint8Array(key)
  }

  const served = (method: LineMethod, raw: unknown): AnyResult => {
    switch (method) {
      case 'claim': {
        const input = lineInputs.claim.parse(raw)
        const claimId = input.claimId
        if (claimId === undefined) throw new Error('a claim without its id')
        return success({ jobs: [...server.claim(claimId, input.count, wire.noCache)], serverTime: iso() })
      }
      case 'renew':
        return success(server.renew(lineInputs.renew.parse(raw).leaseIds))
      case 'release':
        return success({ released: server.release(lineInputs.release.parse(raw).leaseIds) })
      case 'submit':
        return server.submit(lineInputs.submit.parse(raw).decisions)
      case 'policies':
        return success({ version: wire.policies?.version ?? 0, set: wire.policies })
      case 'translationOffer':
        return success({ offer: wire.translation })
      default:
        throw new Error(`not an exchange: ${method}`)
    }
  }

  const local = (method: LineMethod, raw: unknown): AnyResult | null => {
    switch (method) {
      case 'open':
        return success({
          reviewer: REVIEWER,
          store: 'test',
          recordKey: keyOf('record'),
          persist: wire.persist,
          graceSeconds: wire.graceSeconds,
        })
      case 'contentKey':
        return success({ key: keyOf(lineInputs.contentKey.parse(raw).packId) })
      case 'destroyContentKey': {
        const { packId } = lineInputs.destroyContentKey.parse(raw)
        keys.delete(packId)
        wire.destroyed.add(packId)
        return success(null)
      }
      case 'allowMedia':
      case 'prefetchMedia':
        return success(null)
      case 'soundPiece':
      case 'peaks':
      case 'keepPeaks':
        return success(null)
      case 'mediaBytes':
        return success({ bytes: new Uint8Array([1, 2, 3]), type: 'image/png' })
      default:
        return null
    }
  }

  /** The connection breaks: main finds out, and finds it mended a little later. */
  const broken = (): AnyResult => {
    tell({ event: 'reachable', reachable: false })
    time.after(SECOND, () => tell({ event: 'reachable', reachable: !wire.offline }))
    return failed(OFFLINE)
  }

  const exchanged = (method: LineMethod, input: unknown): AnyResult => {
    if (wire.offline) return failed(OFFLINE)
    const fault = wire.faults.get(method)?.shift()
    switch (fault) {
      case 'drop_before':
        return broken()
      case 'drop_after':
        served(method, input)
        return broken()
      case 'duplicate':
        served(method, input)
        return served(method, input)
      case 'late':
        // Held up somewhere: it arrives after the client has given up and perhaps asked again.
        time.after(5 * SECOND, () => served(method, input))
        return failed(TIMED_OUT)
      case 'garbled':
      case 'shuffled': {
        const result = served(method, input)
        if (!result.ok || result.value === null || !('results' in result.value)) return result
        const { results } = result.value
        return success({
          ...result.value,
          results: fault === 'garbled' ? results.slice(1) : results.toReversed(),
        })
      }
      case 'status_500':
      case 'status_429':
      case 'status_401':
        return failed(STATUS[fault])
      default:
        return served(method, input)
    }
  }

  const iso = () => new Date(time.now()).toISOString()
  const wire: Wire = {
    offline: false,
    faults: new Map(),
    graceSeconds: 10,
    persist: true,
    noCache: false,
    policies: null,
    translation: null,
    destroyed: new Set(),
    calls: [],
    finished: 0,
    tell,
    lineFor: (isAlive) => ({
      call: <Method extends LineMethod>(method: Method, input: LineInput<Method>) =>
        new Promise<Result<LineOutputs[Method]>>((resolve) => {
          // As over a port: nothing is shared, and a dead run neither sends nor hears.
          const copy: unknown = structuredClone(input)
          if (!isAlive()) return
          wire.calls.push({ method, input: copy })
          const answer = (result: AnyResult) => {
            if (isAlive()) resolve(result as Result<LineOutputs[Method]>)
          }
          const here = local(method, copy)
          if (here !== null) return answer(here)
          time.after(LATENCY, () => {
            const result = exchanged(method, copy)
            time.after(LATENCY, () => answer(result))
          })
        }),
      subscribe: (hear) => {
        const listener = { isAlive, hear }
        listeners.push(listener)
        hear({ event: 'reachable', reachable: !wire.offline })
        return () => {
          listeners = listeners.filter((other) => other !== listener)
        }
      },
      finished: () => {
        if (isAlive()) wire.finished += 1
      },
    }),
  }
  return wire
}

const REVIEWER: LineOutputs['open']['reviewer'] = {
  id: 'moderator-id' as LineOutputs['open']['reviewer']['id'],
  displayName: 'Moderator, Indonesian',
  role: 'moderator',
  locale: 'id',
  languages: [{ language: 'id', level: 'native' }],
  restrictions: [],
  queueIds: null,
}
