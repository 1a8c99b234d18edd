import { createStore, type StoreApi } from 'zustand/vanilla'
import type { BoundCommand, Scope } from './command.ts'
import { chordOf } from './key-press.ts'

/** Commands that one mounted part of the page offers. */
interface Group {
  readonly id: number
  readonly layer: number
  readonly commands: readonly BoundCommand[]
}

/**
 * Which commands there are right now. Layers are stacked: 0 is the screen, and every dialog or chooser over
 * it is one higher. Only the top layer takes keys, so that nothing below an open dialog can be decided by
 * accident; commands of the app work in all.
 */
export interface CommandRegistryState {
  readonly layers: readonly number[]
  readonly groups: readonly Group[]
}

export interface CommandRegistry {
  readonly store: StoreApi<CommandRegistryState>
  readonly register: (layer: number, commands: readonly BoundCommand[]) => () => void
  /** Puts a layer on top; the answer is its number and how to take it away. */
  readonly openLayer: () => { readonly layer: number; readonly close: () => void }
  /** The command that this chord means on the top layer, enabled or not. */
  readonly find: (chord: string) => BoundCommand | undefined
  readonly byId: (id: string) => BoundCommand | undefined
  /** Everything a person could run from the screen, whatever is open over it. */
  readonly onScreen: () => readonly BoundCommand[]
}

export const SCREEN_LAYER = 0
const isApp = (scope: Scope): boolean => scope === 'app'

export function createCommandRegistry(): CommandRegistry {
  const store = createStore<CommandRegistryState>(() => ({ layers: [SCREEN_LAYER], groups: [] }))
  let lastId = 0

  const register: CommandRegistry['register'] = (layer, commands) => {
    lastId += 1
    const group: Group = { id: lastId, layer, commands }
    store.setState((state) => ({ groups: [...state.groups, group] }))
    return () => store.setState((state) => ({ groups: state.groups.filter((one) => one.id !== group.id) }))
  }

  const openLayer: CommandRegistry['openLayer'] = () => {
    lastId += 1
    const layer = lastId
    store.setState((state) => ({ layers: [...state.layers, layer] }))
    return {
      layer,
      close: () => store.setState((state) => ({ layers: state.layers.filter((one) => one !== layer) })),
    }
  }

  const find: CommandRegistry['find'] = (chord) => {
    const { groups, layers } = store.getState()
    const top = layers.at(-1) ?? SCREEN_LAYER
    const hits = groups.flatMap((group) =>
      group.commands.filter(
        (command) =>
          (group.layer === top || isApp(command.scope)) &&
          command.bindings.some((binding) => chordOf(binding) === chord),
      ),
    )
    // A scope's own command goes before the app's; of two, the one that can run.
    const own = hits.filter((command) => !isApp(command.scope))
    return own.find((command) => command.enabled()) ?? hits.find((command) => command.enabled()) ?? hits[0]
  }

  const all = (): readonly BoundCommand[] => store.getState().groups.flatMap((group) => group.commands)

  return {
    store,
    register,
    openLayer,
    find,
    byId: (id) => all().find((command) => command.id === id),
    onScreen: () =>
      store
        .getState()
        .groups.filter((group) => group.layer === SCREEN_LAYER)
        .flatMap((group) => group.commands),
  }
}
