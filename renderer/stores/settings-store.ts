import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Bridge } from '../../shared/contracts/ipc/bridge.ts'
import type { Settings, SettingsPatch } from '../../shared/contracts/ipc/settings.ts'
import type { Failure } from '../../shared/lib/failure.ts'

export interface SettingsState {
  readonly settings: Settings
  /** Why the last change could not be kept; the screen shows it with the old value. */
  readonly failure: Failure | null
}

export interface SettingsStore {
  readonly store: StoreApi<SettingsState>
  /** Shown at once, and taken back when main could not write it down. */
  readonly set: (patch: SettingsPatch) => Promise<void>
  /** Shown and not kept: while something is being dragged. `set` keeps where it ends. */
  readonly preview: (patch: SettingsPatch) => void
}

export function createSettingsStore(bridge: Bridge['settings'], initial: Settings): SettingsStore {
  const store = createStore<SettingsState>(() => ({ settings: initial, failure: null }))
  let written = initial
  let changes = 0
  return {
    store,
    preview: (patch) => store.setState((state) => ({ settings: { ...state.settings, ...patch } })),
    set: async (patch) => {
      changes += 1
      const change = changes
      store.setState((state) => ({ settings: { ...state.settings, ...patch }, failure: null }))
      const result = await bridge.set(patch)
      if (result.ok) written = result.value
      // An answer to an earlier key must not take back what a later key has already shown.
      if (change !== changes) return
      store.setState(result.ok ? { settings: written } : { settings: written, failure: result.failure })
    },
  }
}
