import { readFileSync } from 'node:fs'
import type { RunningApp } from '../helpers/launch.ts'
import type { Section } from './content.ts'
import { pressKey } from './presses.ts'

/** Memory of all of the app's processes in MB. */
export interface Memory {
  /** Proportional set size: what is shared is counted once. Linux only, else null. */
  readonly proportional: number | null
  /** Summed working sets, as Electron reports them: what is shared is counted for each process. */
  readonly workingSets: number
  /** The proportional sizes by the kind of process: main is `Browser`, the page and its worker are `Tab`. */
  readonly byProcess: Readonly<Record<string, number>>
}

export async function memoryOf(running: RunningApp): Promise<Memory> {
  const metrics = await running.inMain(async ({ app }) =>
    app.getAppMetrics().map((one) => ({
      pid: one.pid,
      kind: one.name ?? one.type,
      workingSet: one.memory.workingSetSize,
    })),
  )
  const byProcess: Record<string, number> = {}
  const shares = metrics.map(({ pid, kind }) => {
    const share = proportionalSize(pid)
    byProcess[kind] = (byProcess[kind] ?? 0) + share / 1024
    return share
  })
  const sum = shares.reduce((total, share) => total + share, 0)
  return {
    proportional: Number.isNaN(sum) ? null : sum / 1024,
    workingSets: metrics.reduce((total, one) => total + one.workingSet, 0) / 1024,
    byProcess,
  }
}

/** In kB; not a number where the system does not say. */
function proportionalSize(pid: number): number {
  try {
    const found = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]
    return Number(found ?? Number.NaN)
  } catch {
    return Number.NaN
  }
}

const parts = (memory: Memory): string =>
  Object.entries(memory.byProcess)
    .map(([kind, size]) => `${kind} ${size.toFixed(0)}`)
    .join(', ')

const told = (memory: Memory): string =>
  `${memory.proportional?.toFixed(0) ?? '–'} MB proportional, ${memory.workingSets.toFixed(0)} MB summed`

/** Reviews on and reads memory at half the way and at the end. */
export async function measureMemory(running: RunningApp, reviews: number): Promise<Section> {
  const half = Math.ceil(reviews / 2)
  const go = async (count: number): Promise<Memory> => {
    for (let done = 0; done < count; done += 1) {
      await pressKey(running.page, 60)
    }
    await running.page.waitForTimeout(3_000)
    return await memoryOf(running)
  }
  const middle = await go(half)
  const end = await go(half)
  const size = end.proportional ?? end.workingSets
  return {
    rows: [
      {
        what: `memory of the whole app after ${reviews} reviews`,
        measured: told(end),
        budget: '≤ 450 MB, no growth over the last half',
        kept: size <= 450 && size <= (middle.proportional ?? middle.workingSets) * 1.05,
        note: `${parts(end)}; at half of them: ${told(middle)} (${parts(middle)}); backend not in it`,
      },
    ],
    raw: { middle, end },
  }
}
