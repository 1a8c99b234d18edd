import { execFileSync } from 'node:child_process'

/** Where a physical key lies: X's number for it, by the code that the page sees. */
const KEYCODES = {
  KeyA: 38,
  KeyS: 39,
  KeyD: 40,
  KeyN: 57,
  KeyZ: 52,
  Digit1: 10,
  Escape: 9,
  Space: 65,
} as const
/** Escape goes by its name: its number would be taken for a digit. */
export type PhysicalKey = keyof typeof KEYCODES | 'Escape'

/** A real keyboard on the tests' display: keys go the whole way through X and the layout that is set. */
export interface Keyboard {
  /** `variant`: of the layout; empty for its first. */
  readonly layout: (name: string, variant: string) => void
  readonly press: (...keys: readonly PhysicalKey[]) => void
}

function display(): string {
  const name = process.env.TEDUH_TEST_DISPLAY
  if (!name) throw new Error('TEDUH_TEST_DISPLAY is not set: run this through Playwright.')
  return name
}

/** @param title of the window that is to have the keys: there is no window manager that would give them. */
export function keyboardFor(title: string): Keyboard {
  const run = (program: string, ...args: string[]): string =>
    execFileSync(program, args, { env: { ...process.env, DISPLAY: display() }, encoding: 'utf8' })
  return {
    layout: (name, variant) => {
      run('setxkbmap', '-layout', name, '-variant', variant)
    },
    press: (...keys) => {
      const window =
        run('xdotool', 'search', '--onlyvisible', '--name', title).trim().split('\n').at(-1) ?? ''
      run('xdotool', 'windowfocus', '--sync', window)
      for (const key of keys)
        run('xdotool', 'key', '--delay', '30', key === 'Escape' ? key : String(KEYCODES[key]))
    },
  }
}
