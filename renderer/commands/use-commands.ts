import { createContext, useContext, useLayoutEffect, useMemo, useSyncExternalStore } from 'react'
import { useHotkeys } from 'react-hotkeys-hook'
import type { KeySettings } from '../../shared/contracts/ipc/keys.ts'
import type { BoundCommand } from './command.ts'
import type { KeyDispatch } from './key-dispatch.ts'
import { type Keyed, keysNow } from './keymap.ts'
import { type CommandRegistry, SCREEN_LAYER } from './registry.ts'

export interface CommandEnvironment {
  readonly registry: CommandRegistry
  readonly dispatch: KeyDispatch
  readonly keys: KeySource
}

/** What a person changed about the keys, and which commands there are on all screens. */
export interface KeySource {
  /** The same object until something changes. */
  readonly settings: () => KeySettings
  readonly subscribe: (listener: () => void) => () => void
  readonly all: readonly Keyed[]
}

export const CommandContext = createContext<CommandEnvironment | null>(null)
export const LayerContext = createContext<number>(SCREEN_LAYER)

export function useCommandEnvironment(): CommandEnvironment {
  const environment = useContext(CommandContext)
  if (environment === null) throw new Error('no command registry around this part of the page')
  return environment
}

export function useKeySettings(): KeySettings {
  const { keys } = useCommandEnvironment()
  return useSyncExternalStore(keys.subscribe, keys.settings)
}

/**
 * Offers commands while the calling component is mounted, on the layer it is drawn in. Pass the same array
 * on every render: a new one registers anew.
 *
 * @returns the commands with the keys that they have now: what buttons and lists are to show.
 */
export function useCommands(commands: readonly BoundCommand[]): readonly BoundCommand[] {
  const { registry } = useCommandEnvironment()
  const layer = useContext(LayerContext)
  const settings = useKeySettings()
  const withKeys = useMemo(
    () => commands.map((command) => ({ ...command, bindings: keysNow(command, settings) })),
    [commands, settings],
  )
  useLayoutEffect(() => registry.register(layer, withKeys), [registry, layer, withKeys])
  return withKeys
}

/** The same for one command. */
export function useCommand(command: BoundCommand): BoundCommand {
  const commands = useMemo(() => [command], [command])
  const [offered = command] = useCommands(commands)
  return offered
}

/**
 * The one place where react-hotkeys-hook is used: for every key, and with our own matching behind it. Bare
 * it fires during composition, on each repeat, on AltGr, and never on `/`; a key-up that is lost on blur
 * would leave a picture open.
 */
export function useKeyDispatch(dispatch: KeyDispatch): void {
  useHotkeys(
    '*',
    (event) => {
      if (event.type === 'keyup') dispatch.up(event)
      else if (dispatch.down(event, event.target)) event.preventDefault()
    },
    {
      keydown: true,
      keyup: true,
      enableOnFormTags: true,
      enableOnContentEditable: true,
      ignoreModifiers: true,
    },
  )
  useLayoutEffect(() => {
    const whenHidden = (): void => {
      if (document.visibilityState === 'hidden') dispatch.letGo()
    }
    window.addEventListener('blur', dispatch.letGo)
    document.addEventListener('visibilitychange', whenHidden)
    return () => {
      window.removeEventListener('blur', dispatch.letGo)
      document.removeEventListener('visibilitychange', whenHidden)
      dispatch.letGo()
    }
  }, [dispatch])
}
