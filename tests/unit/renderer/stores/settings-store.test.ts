import { expect, test } from 'vitest'
import { createSettingsStore } from '../../../../renderer/stores/settings-store.ts'
import type { Bridge } from '../../../../shared/contracts/ipc/bridge.ts'
import { type Settings, settings as schema } from '../../../../shared/contracts/ipc/settings.ts'
import { failed, type Result, success } from '../../../../shared/lib/failure.ts'

const DEFAULTS = schema.parse({})

/** Main, answering when the test says so. */
function slowMain() {
  let kept: Settings = DEFAULTS
  const waiting: ((fails: boolean) => void)[] = []
  const bridge: Bridge['settings'] = {
    get: () => Promise.resolve(kept),
    set: (patch) =>
      new Promise<Result<Settings>>((resolve) => {
        waiting.push((fails) => {
          if (fails) return resolve(failed({ code: 'disk_full', message: 'full', retryable: true }))
          kept = { ...kept, ...patch }
          resolve(success(kept))
        })
      }),
  }
  const answer = async (fails = false): Promise<void> => {
    waiting.shift()?.(fails)
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { bridge, answer }
}

test('keys that are quicker than the disk each count', async () => {
  const { bridge, answer } = slowMain()
  const { store, set } = createSettingsStore(bridge, DEFAULTS)
  const less = () => void set({ packSize: store.getState().settings.packSize - 5 })
  less()
  less()
  await answer()
  expect(store.getState().settings.packSize).toBe(DEFAULTS.packSize - 10)
  less()
  await answer()
  await answer()
  expect(store.getState().settings.packSize).toBe(DEFAULTS.packSize - 15)
})

test('a change that cannot be kept is taken back, to what was last written, with the reason', async () => {
  const { bridge, answer } = slowMain()
  const { store, set } = createSettingsStore(bridge, DEFAULTS)
  void set({ packSize: 20 })
  void set({ packSize: 30 })
  await answer()
  await answer(true)
  expect(store.getState().settings.packSize).toBe(20)
  expect(store.getState().failure?.code).toBe('disk_full')
})
