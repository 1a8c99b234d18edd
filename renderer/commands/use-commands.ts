import { createContext, useContext, useLayoutEffect } from 'react'
import { useHotkeys } from 'react-hotkeys-hook'
import type { BoundCommand } from './command.ts'
import type { KeyDispatch } from './key-dispatch.ts'
import { type CommandRegistry, SCREEN_LAYER } from './registry.ts'

export interface CommandEnvironment {
  readonly registry: CommandRegistry
  readonly dispatch: KeyDispatch
}

export const CommandContext = createContext<CommandEnvironment | null>(null)
export const LayerContext = createContext<number>(SCREEN_LAYER)

export function useCommandEnvironment(): CommandEnvironment {
  const environment = useContext(CommandContext)
  if (environment === null) throw new Error('no command registry around this part of the page')
  return environment
}

/**
 * Offers commands while the calling component is mounted, on the layer it is drawn in. Pass the same array
 * on every render: a new one registers anew.
 */
export function useCommands(commands: readonly BoundCommand[]): void {
  const { registry } = useCommandEnvironment()
  const layer = useContext(LayerContext)
  useLayoutEffect(() => registry.register(layer, commands), [registry, layer, commands])
}

export function useCommand(command: BoundCommand): void {
  const { registry } = useCommandEnvironment()
  const layer = useContext(LayerContext)
  useLayoutEffect(() => registry.register(layer, [command]), [registry, layer, command])
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
