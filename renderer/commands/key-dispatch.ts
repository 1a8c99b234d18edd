import type { BoundCommand, HoldCommand } from './command.ts'
import { chordOfPress, foldNumpad, isForeignKey, isTextField, type KeyPress } from './key-press.ts'
import type { CommandRegistry } from './registry.ts'

/** A held key is let go after this long, whatever the keyboard says: a key-up can be lost. */
export const LONGEST_HOLD_MS = 10_000

export interface Timers {
  readonly after: (ms: number, call: () => void) => () => void
}

export interface KeyDispatch {
  /** Runs the command of a key that went down. True when it had one, so that the page does nothing else with it. */
  readonly down: (press: KeyPress, target: EventTarget | null) => boolean
  readonly up: (press: Pick<KeyPress, 'code'>) => void
  /** Ends whatever is held: the window lost the focus, the page was hidden, the item changed. */
  readonly letGo: () => void
}

/**
 * From key to command. Holds exactly one key at a time; a hold ends by its key, by `letGo`, by another hold,
 * or after `LONGEST_HOLD_MS`.
 */
export function createKeyDispatch(registry: CommandRegistry, isMac: boolean, timers: Timers): KeyDispatch {
  let held: { readonly code: string; readonly end: () => void } | null = null

  const letGo = (): void => {
    const ending = held
    held = null
    ending?.end()
  }

  const hold = (command: HoldCommand<void>, code: string): void => {
    letGo()
    const cancel = timers.after(LONGEST_HOLD_MS, letGo)
    held = {
      code,
      end: () => {
        cancel()
        command.end()
      },
    }
    command.run()
  }

  const mayRun = (command: BoundCommand, press: KeyPress, target: EventTarget | null): boolean =>
    (!isTextField(target) || command.inTextFields === true) && (!press.repeat || command.repeats === true)

  const down: KeyDispatch['down'] = (press, target) => {
    if (isForeignKey(press)) return false
    const chord = chordOfPress(press, isMac)
    if (chord === null) return false
    const command = registry.find(chord)
    if (command === undefined) return false
    // Typing keeps its keys; Enter and Tab on a control keep theirs.
    if (isTextField(target) && command.inTextFields !== true) return false
    if (chord === 'Enter' && isControl(target)) return press.repeat
    if (!mayRun(command, press, target) || !command.enabled()) return true
    if (command.type === 'hold') hold(command, foldNumpad(press.code))
    else command.run()
    return true
  }

  return {
    down,
    letGo,
    up: (press) => {
      if (held !== null && foldNumpad(press.code) === held.code) letGo()
    },
  }
}

/** Enter on a focused button presses that button. Held down it presses once: a repeat would decide the next item too. */
function isControl(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('button, a[href], summary, [role="button"]') !== null
}
