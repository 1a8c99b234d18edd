import {
  type DOMAttributes,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useEffect,
  useMemo,
} from 'react'
import type { BoundCommand, HoldCommand, PressCommand } from './command.ts'
import type { KeyDispatch } from './key-dispatch.ts'
import { foldNumpad, isForeignKey } from './key-press.ts'
import { useCommandEnvironment } from './use-commands.ts'

type Handlers = DOMAttributes<HTMLButtonElement>

/** Keeps the focus where it is: a button that keeps it would take the next Space or Enter for itself. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault()
}

/** Held down, Enter would press the button again for the next item. */
function once(event: KeyboardEvent): void {
  if (event.repeat) event.preventDefault()
}

function pressing(command: PressCommand<void>): Handlers {
  return {
    onMouseDown: keepFocus,
    onKeyDown: once,
    onClick: () => {
      if (command.enabled()) command.run()
    },
  }
}

/**
 * A hold lasts as long as the button is down and the pointer on it. It has no click: whatever clicks without
 * holding, an assistive tool for one, begins nothing that nobody would end.
 */
function holding(command: HoldCommand<void>, dispatch: KeyDispatch): Handlers {
  const end = (event: PointerEvent): void => dispatch.release(event.pointerId)
  return {
    onMouseDown: keepFocus,
    onPointerDown: (event) => {
      if (event.isPrimary && event.button === 0) dispatch.hold(command, event.pointerId)
    },
    onPointerUp: end,
    onPointerCancel: end,
    onPointerLeave: end,
    onLostPointerCapture: end,
    onKeyDown: (event) => {
      const code = foldNumpad(event.code)
      // Its end is the key going up, wherever the focus is by then: the dispatch hears it.
      if ((code !== 'Enter' && code !== 'Space') || isForeignKey(event.nativeEvent)) return
      // Answered here, so that the dispatch leaves it; a repeat begins nothing anew.
      event.preventDefault()
      if (!event.repeat) dispatch.hold(command, code)
    },
    onBlur: dispatch.letGo,
    // A long touch would open a menu over the picture and swallow the end of it.
    onContextMenu: (event) => event.preventDefault(),
  }
}

function latching(command: HoldCommand<void>, dispatch: KeyDispatch): Handlers {
  return { onMouseDown: keepFocus, onKeyDown: once, onClick: () => dispatch.latch(command) }
}

function handlersOf(command: BoundCommand, dispatch: KeyDispatch): Handlers {
  if (command.type === 'press') return pressing(command)
  return command.latches === true ? latching(command, dispatch) : holding(command, dispatch)
}

/** What makes an element the button of a command. */
export function usePressing(command: BoundCommand): Handlers {
  const { dispatch } = useCommandEnvironment()
  // A button that is taken away hears of no end.
  useEffect(() => (command.type === 'hold' ? dispatch.letGo : undefined), [command, dispatch])
  return useMemo(() => handlersOf(command, dispatch), [command, dispatch])
}
