import type { RecordCipher } from '../../../renderer/data/cipher.ts'
import { createStoreOpener } from '../../../renderer/data/kept-stores.ts'
import { createMemoryStore } from '../../../renderer/data/memory-store.ts'
import type { Store } from '../../../renderer/data/store.ts'
import type {
  FromWorker,
  WorkerInput,
  WorkerMethod,
  WorkerOutput,
} from '../../../renderer/data/worker-contract.ts'
import { type Call, createDesk, type Desk } from '../../../renderer/sync/desk.ts'
import type { Outside, PictureMaker } from '../../../renderer/sync/outside.ts'
import type { Failure } from '../../../shared/lib/failure.ts'
import { failed } from '../../../shared/lib/failure.ts'
import { createFakeTime, type FakeTime } from './fake-clock.ts'
import { createWire, type Wire } from './fake-line.ts'
import { createFakeServer, type FakeServer } from './fake-server.ts'
import { uuid } from './samples.ts'

/** Where the app dies: at once, or in its next commit, just before or just after it is on disk. */
export type CrashPoint = 'now' | 'before_commit' | 'after_commit'

export interface RigOptions {
  /** What survives a crash. */
  readonly disk?: Store
  readonly openDisk?: () => Promise<Store>
  readonly makePicture?: PictureMaker['make']
  readonly createCipher?: (key: Uint8Array<ArrayBuffer>) => Promise<RecordCipher>
}

/** The whole sync core with everything around it made by hand: time, wire, server, disk, page. */
export interface Rig {
  readonly time: FakeTime
  readonly server: FakeServer
  readonly wire: Wire
  readonly posts: FromWorker[]
  readonly bugs: unknown[]
  /** Why writing fails from now on; null: it works. */
  diskFailure: Failure | null
  /** The store of the living run, as the core sees it. */
  store(): Store
  /** Starts a new run; what an older one had under way never happens. */
  boot(): void
  /** Starts a second window on the same store; nobody listens to it. */
  bootBeside(): { die(): void }
  crash(point: CrashPoint): void
  /** Takes back a crash that waits for a commit. */
  disarm(): void
  isDead(): boolean
  call<Method extends WorkerMethod>(method: Method, input: WorkerInput<Method>): Promise<WorkerOutput<Method>>
  /** The page's word that the reviewer is at work. */
  active(): void
  /** Waits until all work that needs no time has been done. */
  settle(): Promise<void>
}

export function createRig(options: RigOptions = {}): Rig {
  let underWay = 0
  const settle = async () => {
    for (let quiet = 0; quiet < 2; quiet = underWay === 0 ? quiet + 1 : 0) {
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  const counted = async <Value>(work: Promise<Value>): Promise<Value> => {
    underWay += 1
    try {
      return await work
    } finally {
      underWay -= 1
    }
  }
  const time = createFakeTime(settle)
  const server = createFakeServer(time.now)
  const wire = createWire(server, time)
  const disk = options.disk ?? createMemoryStore()
  const openDisk = options.openDisk ?? (async () => disk)
  const waiting = new Map<number, (result: unknown) => void>()
  const posts: FromWorker[] = []
  const bugs: unknown[] = []
  const locks = createLocks()
  let alive = { now: false }
  let crashAt: CrashPoint = 'now'
  let desk: Desk | null = null
  let store: Store | null = null
  let lastCall = 0
  let lastId = 0

  const die = () => {
    alive.now = false
    crashAt = 'now'
    locks.releaseAll()
  }
  const never = () => new Promise<never>(() => undefined)

  /** The disk of one run: it stops with the run, and may be made to fail. */
  const mortal = (inner: Store, run: { now: boolean }): Store => ({
    ...inner,
    get: (table, id) => counted(inner.get(table, id)),
    getMany: (table, ids) => counted(inner.getMany(table, ids)),
    all: (table) => counted(inner.all(table)),
    readyJobs: (limit) => counted(inner.readyJobs(limit)),
    jobsToRenew: (time, limit) => counted(inner.jobsToRenew(time, limit)),
    jobsExpired: (time, limit) => counted(inner.jobsExpired(time, limit)),
    packJobs: (pack, states, limit) => counted(inner.packJobs(pack, states, limit)),
    pendingOutbox: () => counted(inner.pendingOutbox()),
    recentDecisions: (limit) => counted(inner.recentDecisions(limit)),
    oldDecisions: (keep, limit) => counted(inner.oldDecisions(keep, limit)),
    highest: () => counted(inner.highest()),
    commit: async (writes) => {
      if (!run.now) return never()
      if (rig.diskFailure !== null) return failed(rig.diskFailure)
      if (crashAt === 'before_commit') {
        die()
        return never()
      }
      const written = await counted(inner.commit(writes))
      if (crashAt === 'after_commit') {
        die()
        return never()
      }
      return run.now ? written : never()
    },
    close: () => undefined,
  })

  const outsideFor = (run: { now: boolean }, post: (message: FromWorker) => void): Outside => {
    const open = createStoreOpener(async () => mortal(await counted(openDisk()), run))
    return {
      line: wire.lineFor(() => run.now),
      clock: time.clockFor(() => run.now),
      random: () => 0.5,
      newId: () => {
        lastId += 1
        return uuid(9, lastId)
      },
      holdLock: (name) => locks.hold(name, () => run.now),
      pictures: { make: options.makePicture ?? noPictures, likeness: () => null },
      detectLanguage: async () => ({ language: 'und', likelihood: 0 }),
      sounds: { mp3: () => null },
      startSoundThread: () => ({ send: () => undefined, end: () => undefined }),
      createCipher: async (key) => countedCipher(await (options.createCipher ?? plainCipher)(key), counted),
      openStore: async (name, persist) => {
        store = await counted(open(name, persist))
        return store
      },
      post: (message) => {
        if (run.now) post(message)
      },
      bug: (error) => {
        if (run.now) bugs.push(error)
      },
    }
  }

  const rig: Rig = {
    time,
    server,
    wire,
    posts,
    bugs,
    diskFailure: null,
    settle,
    store: () => {
      if (store === null) throw new Error('the rig was not started')
      return store
    },
    isDead: () => !alive.now,
    crash: (point) => {
      if (point === 'now') die()
      else crashAt = point
    },
    disarm: () => {
      crashAt = 'now'
    },
    boot: () => {
      die()
      const run = { now: true }
      alive = run
      posts.length = 0
      desk = createDesk(
        outsideFor(run, (message) => {
          if (message.type === 'answer') waiting.get(message.id)?.(message.result)
          else posts.push(message)
        }),
      )
    },
    bootBeside: () => {
      const run = { now: true }
      const own = store
      const beside = createDesk(outsideFor(run, () => undefined))
      void beside.take({ type: 'call', id: 0, method: 'start', input: {} }).then(() => {
        store = own
      })
      return {
        die: () => {
          run.now = false
        },
      }
    },
    active: () => desk?.active(),
    call: <Method extends WorkerMethod>(method: Method, input: WorkerInput<Method>) =>
      new Promise<WorkerOutput<Method>>((resolve) => {
        lastCall += 1
        waiting.set(lastCall, (result) => resolve(result as WorkerOutput<Method>))
        void desk?.take({ type: 'call', id: lastCall, method, input } as Call)
      }),
  }
  return rig
}

const noPictures: PictureMaker['make'] = async () =>
  failed({ code: 'undecodable', message: 'no pictures here', retryable: false })

/** Unreadable at another place or under another key, like the real one, and done at once. */
export async function plainCipher(key: Uint8Array<ArrayBuffer>): Promise<RecordCipher> {
  const stamp = `${key[0]}`
  const encoder = new TextEncoder()
  return {
    seal: async (place, value) =>
      encoder.encode(`${stamp}|${place.table}|${place.id}|${JSON.stringify(value)}`),
    open: async (place, sealed) => {
      const head = `${stamp}|${place.table}|${place.id}|`
      const text = new TextDecoder().decode(sealed)
      return text.startsWith(head) ? JSON.parse(text.slice(head.length)) : null
    },
  }
}

function countedCipher(cipher: RecordCipher, counted: <V>(work: Promise<V>) => Promise<V>): RecordCipher {
  return {
    seal: (place, value) => counted(cipher.seal(place, value)),
    open: (place, sealed) => counted(cipher.open(place, sealed)),
  }
}

/** Web Locks in small: one holder for each name, the next when it lets go or dies. */
function createLocks() {
  let holders = new Map<string, () => boolean>()
  let queue: { readonly name: string; readonly isAlive: () => boolean; readonly grant: () => void }[] = []
  const free = (name: string) => {
    holders.delete(name)
    queue = queue.filter((one) => one.isAlive())
    const next = queue.find((one) => one.name === name)
    queue = queue.filter((one) => one !== next)
    next?.grant()
  }
  return {
    hold: (name: string, isAlive: () => boolean) =>
      new Promise<() => void>((resolve) => {
        const grant = () => {
          holders.set(name, isAlive)
          resolve(() => free(name))
        }
        if (holders.has(name)) queue.push({ name, isAlive, grant })
        else grant()
      }),
    releaseAll: () => {
      holders = new Map()
      queue = []
    },
  }
}
