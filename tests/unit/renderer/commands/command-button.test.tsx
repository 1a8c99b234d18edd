// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { BoundCommand } from '../../../../renderer/commands/command.ts'
import { CommandButton } from '../../../../renderer/commands/command-button.tsx'
import { createKeyDispatch } from '../../../../renderer/commands/key-dispatch.ts'
import { createCommandRegistry } from '../../../../renderer/commands/registry.ts'
import { CommandContext, type KeySource, useKeyDispatch } from '../../../../renderer/commands/use-commands.ts'
import { OWN_KEYS } from '../../../../shared/contracts/ipc/keys.ts'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

const begin = vi.fn()
const end = vi.fn()
const decide = vi.fn()
const shared = { scope: 'review', bindings: [], enabled: () => true } as const
const peek: BoundCommand = { ...shared, type: 'hold', id: 'peek', begin, end }
const verdict: BoundCommand = { ...shared, type: 'press', id: 'decide', run: decide }

let root: Root
let timeOut: () => void = () => undefined
const registry = createCommandRegistry()
const dispatch = createKeyDispatch(registry, false, {
  after: (_ms, call) => {
    timeOut = call
    return () => undefined
  },
})

const keys: KeySource = { settings: () => OWN_KEYS, subscribe: () => () => undefined, all: [] }

function Page({ isOpen }: { readonly isOpen: boolean }) {
  useKeyDispatch(dispatch)
  return isOpen ? (
    <>
      <CommandButton command={peek} label="Peek" testId="peek" />
      <CommandButton command={verdict} label="Decide" testId="decide" />
    </>
  ) : null
}
const show = (isOpen: boolean): void =>
  act(() =>
    root.render(
      <CommandContext value={{ registry, dispatch, keys }}>
        <Page isOpen={isOpen} />
      </CommandContext>,
    ),
  )
beforeEach(() => {
  for (const mock of [begin, end, decide]) mock.mockReset()
  root = createRoot(document.body.appendChild(document.createElement('div')))
  show(true)
})
afterEach(() => {
  act(() => root.unmount())
  document.body.innerHTML = ''
})

function button(testId = 'peek'): HTMLElement {
  const found = document.querySelector(`[data-testid=${testId}]`)
  if (!(found instanceof HTMLElement)) throw new Error(`no ${testId}`)
  return found
}
/** React makes `onPointerLeave` of `pointerout`, and `onBlur` of `focusout`. */
function point(type: string, init: PointerEventInit = {}): void {
  const bubbling = { bubbles: true, cancelable: true, pointerId: 1, isPrimary: true, ...init }
  act(() => void button().dispatchEvent(new PointerEvent(type, bubbling)))
}
function send(target: EventTarget, event: Event): void {
  act(() => void target.dispatchEvent(event))
}
const key = (type: 'keydown' | 'keyup', init: KeyboardEventInit) =>
  new KeyboardEvent(type, { bubbles: true, cancelable: true, ...init })

it('latches nothing: a click alone, from wherever it comes, does not begin a hold', () => {
  act(() => button().click())
  expect(begin).not.toHaveBeenCalled()
})

it.each(['pointerup', 'pointercancel', 'pointerout', 'lostpointercapture'])(
  'holds while the pointer is down on it, until %s',
  (type) => {
    point('pointerdown')
    expect(begin).toHaveBeenCalledTimes(1)
    expect(end).not.toHaveBeenCalled()
    point(type, { relatedTarget: document.body })
    act(() => button().click())
    expect(end).toHaveBeenCalledTimes(1)
    expect(begin).toHaveBeenCalledTimes(1)
  },
)

it('begins nothing for the other buttons of a mouse or for a second finger', () => {
  point('pointerdown', { button: 2 })
  point('pointerdown', { isPrimary: false, pointerId: 2 })
  expect(begin).not.toHaveBeenCalled()
})

it.each(['Enter', 'Space', 'NumpadEnter'])('holds while %s is down on it, once', (code) => {
  const down = key('keydown', { code, key: code })
  send(button(), down)
  send(button(), key('keydown', { code, key: code, repeat: true }))
  // The browser would click the button otherwise.
  expect(down.defaultPrevented).toBe(true)
  expect(begin).toHaveBeenCalledTimes(1)
  expect(end).not.toHaveBeenCalled()
  send(document.body, key('keyup', { code, key: code }))
  expect(end).toHaveBeenCalledTimes(1)
})

it.each([
  ['ten seconds', () => timeOut()],
  ['the window losing the focus', () => send(window, new Event('blur'))],
  ['the button losing the focus', () => send(button(), new FocusEvent('focusout', { bubbles: true }))],
  ['the button being taken away', () => show(false)],
] as const)('is over after %s', (_name, happen) => {
  point('pointerdown')
  happen()
  expect(end).toHaveBeenCalledTimes(1)
})

it('runs a command that is pressed by its click', () => {
  act(() => button('decide').click())
  expect(decide).toHaveBeenCalledTimes(1)
})
