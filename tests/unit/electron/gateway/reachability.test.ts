import { describe, expect, it } from 'vitest'
import { type Reachability, watchReachability } from '../../../../electron/gateway/reachability.ts'
import { manualTimers } from '../support/manual-timers.ts'

/** A backend that is up or down; `probes` counts how often it was asked. */
function stage(random = () => 0) {
  const timers = manualTimers()
  const backend = { up: false, probes: 0, hang: false }
  const reachability: Reachability = watchReachability({
    probe: async () => {
      backend.probes++
      const { up } = backend
      if (backend.hang) await new Promise((resolve) => timers.after(4_000, () => resolve(null)))
      reachability.observed(up)
    },
    timers,
    random,
  })
  const changes: boolean[] = []
  reachability.onChange((reachable) => changes.push(reachable))
  return { timers, backend, reachability, changes }
}

describe('reachability', () => {
  it('is not assumed: it begins as false, and a first hint finds out', async () => {
    const { timers, backend, reachability, changes } = stage()
    expect(reachability.reachable()).toBe(false)
    backend.up = true
    reachability.hint()
    await timers.pass(0)
    expect(changes).toEqual([true])
  })

  it('is lost by one failed exchange and found again by probes that wait longer and longer, up to 15 s', async () => {
    const { timers, backend, reachability, changes } = stage()
    reachability.observed(true)
    reachability.observed(false)
    const waits: number[] = []
    for (let probe = 0; probe < 8; probe++) {
      const [wait = 0] = timers.waiting()
      waits.push(wait)
      await timers.pass(wait)
    }
    expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000])
    expect(backend.probes).toBe(8)
    backend.up = true
    await timers.pass(15_000)
    expect(changes).toEqual([true, false, true])
    expect(timers.waiting()).toEqual([])
  })

  it('is probed by many clients at different moments', () => {
    const { timers, reachability } = stage(() => 0.5)
    reachability.observed(true)
    reachability.observed(false)
    expect(timers.waiting()).toEqual([375])
  })

  it('is probed at once on a hint, whatever wait was running', async () => {
    const { timers, backend, reachability, changes } = stage()
    reachability.observed(false)
    await timers.pass(20_000)
    backend.up = true
    reachability.hint()
    await timers.pass(0)
    expect(changes).toEqual([true])
  })

  it('does not lose a hint that comes while a probe hangs', async () => {
    const { timers, backend, reachability, changes } = stage()
    backend.hang = true
    reachability.hint()
    await timers.pass(0)
    reachability.hint()
    backend.hang = false
    backend.up = true
    await timers.pass(4_000)
    expect(changes).toEqual([true])
    expect(backend.probes).toBe(2)
  })

  it('stays quiet after its end', async () => {
    const { timers, backend, reachability } = stage()
    reachability.observed(false)
    reachability.stop()
    await timers.pass(60_000)
    expect(backend.probes).toBe(0)
  })
})
