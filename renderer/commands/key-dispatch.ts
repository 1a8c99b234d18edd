import type { HoldCommand } from './command.ts'
import {
  bindingOf,
  chordOfPress,
  foldNumpad,
  isDeadOurs,
  isForeignKey,
  isHeardWhileTyping,
  isTextField,
  type KeyPress,
} from './key-press.ts'
import type { CommandRegistry } from './registry.ts'

/** A held key or button is let go after this long, whatever is still down: a key-up can be lost. */
export const LONGEST_HOLD_MS = 10_000

export interface Timers {
  readonly after: (ms: number, call: () => void) => () => void
}

/** What is down: a key by its code, or a pointer by its id. */
export type Holder = string | number

export interface KeyDispatch {
  /** Runs the command of a key that went down. True when it had one, so that the page does nothing else with it. */
  readonly down: (press: KeyPress, target: EventTarget | null) => boolean
  readonly up: (press: Pick<KeyPress, 'code'>) => void
  /** Begins a hold for whatever is down on its button: a pointer, or a key that presses buttons. */
  readonly hold: (command: HoldCommand<void>, by: Holder) => void
  /** Begins what latches, or ends it where it is on. */
  readonly latch: (command: HoldCommand<void>) => void
  /** Ends the hold that this one began; what another one holds goes on. */
  readonly release: (by: Holder) => void
  /** Ends whatever is held: the window lost the focus, the page was hidden, the item changed. */
  readonly letGo: () => void
}

/**
 * From key to command. Holds exactly one thing at a time; a hold ends by what began it, by `letGo`, by another
 * hold, or after `LONGEST_HOLD_MS`.
 */
export function createKeyDispatch(registry: CommandRegistry, isMac: boolean, timers: Timers): KeyDispatch {
  let held: { readonly by: Holder; readonly end: () => void } | null = null

  const letGo = (): void => {
    const ending = held
    held = null
    ending?.end()
  }

  const hold: KeyDispatch['hold'] = (command, by) => {
    if (!command.enabled()) return
    letGo()
    const cancel = timers.after(LONGEST_HOLD_MS, letGo)
    held = {
      by,
      end: () => {
        cancel()
        command.end()
      },
    }
    command.begin()
  }

  const latch: KeyDispatch['latch'] = (command) => {
    // No key is called like a command: nothing that goes up ends it.
    if (held?.by === command.id) letGo()
    else hold(command, command.id)
  }

  const release: KeyDispatch['release'] = (by) => {
    if (held?.by === by) letGo()
  }

  const down: KeyDispatch['down'] = (press, target) => {
    const isTyping = isTextField(target)
    if (isForeignKey(press, isDeadOurs(press, isMac, isTyping))) return false
    const chord = chordOfPress(press, isMac)
    if (chord === null) return false
    const command = registry.find(chord)
    if (command === undefined) return false
    // Typing keeps its keys, whatever a person gave the few that work there; Enter and Tab on a control keep theirs.
    if (isTyping && !(command.inTextFields === true && isHeardWhileTyping(bindingOf(press, isMac))))
      return false
    if (chord === 'Enter' && isControl(target)) return press.repeat
    const isEnabled = command.enabled()
    // Space is the control's too where the command has nothing to do: without a picture it presses the button.
    if (chord === 'Space' && !isEnabled && takesSpace(target)) return press.repeat
    if (!isEnabled || (press.repeat && command.repeats !== true)) return true
    if (command.type === 'press') command.run()
    else if (command.latches === true) latch(command)
    else hold(command, foldNumpad(press.code))
    return true
  }

  return {
    down,
    hold,
    latch,
    release,
    letGo,
    up: (press) => release(foldNumpad(press.code)),
  }
}

const within = (target: EventTarget | null, selector: string): boolean =>
  target instanceof HTMLElement && target.closest(selector) !== null

/** Enter on a focused button presses that button. Held down it presses once: a repeat would decide the next item too. */
function isControl(target: EventTarget | null): boolean {
  return within(target, 'button, a[href], summary, [role="button"]')
}

function takesSpace(target: EventTarget | null): boolean {
  return within(target, 'button, summary, input, [role="button"], [role="checkbox"], [role="radio"]')
}
