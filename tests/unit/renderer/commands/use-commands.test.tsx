// @vitest-environment happy-dom
import { act, type ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { BoundCommand } from '../../../../renderer/commands/command.ts'
import { createKeyDispatch, type KeyDispatch } from '../../../../renderer/commands/key-dispatch.ts'
import { CommandLayer } from '../../../../renderer/commands/layer.tsx'
import { createCommandRegistry } from '../../../../renderer/commands/registry.ts'
import {
  CommandContext,
  type KeySource,
  useCommand,
  useKeyDispatch,
} from '../../../../renderer/commands/use-commands.ts'
import { type KeySettings, OWN_KEYS } from '../../../../shared/contracts/ipc/keys.ts'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

const decide = vi.fn()
const begin = vi.fn()
const end = vi.fn()
const COMMANDS: readonly BoundCommand[] = [
  {
    type: 'press',
    scope: 'review',
    id: 'decide',
    bindings: [{ code: 'KeyA' }],
    enabled: () => true,
    run: decide,
  },
  {
    type: 'hold',
    scope: 'review',
    id: 'peek',
    bindings: [{ code: 'Space' }],
    enabled: () => true,
    begin,
    end,
  },
]

function Offer({ command }: { readonly command: BoundCommand }): ReactNode {
  useCommand(command)
  return null
}

function Page({ dispatch, open }: { readonly dispatch: KeyDispatch; readonly open: boolean }): ReactNode {
  useKeyDispatch(dispatch)
  return (
    <>
      {COMMANDS.map((command) => (
        <Offer key={command.id} command={command} />
      ))}
      {open && <CommandLayer>{null}</CommandLayer>}
      <input />
    </>
  )
}

let root: Root
let keySettings: KeySettings
let show: (open: boolean) => void
beforeEach(() => {
  for (const mock of [decide, begin, end]) mock.mockReset()
  keySettings = OWN_KEYS
  offer()
})

function offer(): void {
  const registry = createCommandRegistry()
  const dispatch = createKeyDispatch(registry, false, { after: () => () => undefined })
  const keys: KeySource = { settings: () => keySettings, subscribe: () => () => undefined, all: COMMANDS }
  root = createRoot(document.body.appendChild(document.createElement('div')))
  show = (open) =>
    act(() =>
      root.render(
        <CommandContext value={{ registry, dispatch, keys }}>
          <Page dispatch={dispatch} open={open} />
        </CommandContext>,
      ),
    )
  show(false)
}
afterEach(() => {
  act(() => root.unmount())
  document.body.innerHTML = ''
})

function send(
  type: 'keydown' | 'keyup',
  init: KeyboardEventInit,
  target: EventTarget = document.body,
): KeyboardEvent {
  const event = new KeyboardEvent(type, { bubbles: true, cancelable: true, ...init })
  act(() => {
    target.dispatchEvent(event)
  })
  return event
}

it('runs a command by its code with a Thai letter on the key, and keeps the key from the page', () => {
  expect(send('keydown', { code: 'KeyA', key: 'ฟ' }).defaultPrevented).toBe(true)
  expect(decide).toHaveBeenCalledTimes(1)
})

it('leaves composition, repeats, Ctrl+Alt and text fields alone', () => {
  send('keydown', { code: 'KeyA', key: 'a', isComposing: true })
  send('keydown', { code: 'KeyA', key: 'a', repeat: true })
  send('keydown', { code: 'KeyA', key: 'a', ctrlKey: true, altKey: true })
  const field = document.querySelector('input')
  if (field !== null) send('keydown', { code: 'KeyA', key: 'a' }, field)
  expect(decide).not.toHaveBeenCalled()
})

it('ends a hold on key up, on blur, and when a dialog opens over it', () => {
  send('keydown', { code: 'Space', key: ' ' })
  send('keyup', { code: 'Space', key: ' ' })
  expect(end).toHaveBeenCalledTimes(1)
  send('keydown', { code: 'Space', key: ' ' })
  act(() => {
    window.dispatchEvent(new Event('blur'))
  })
  expect(end).toHaveBeenCalledTimes(2)
  send('keydown', { code: 'Space', key: ' ' })
  show(true)
  expect(end).toHaveBeenCalledTimes(3)
  expect(begin).toHaveBeenCalledTimes(3)
})

it('takes no verdict while a dialog is open', () => {
  show(true)
  send('keydown', { code: 'KeyA', key: 'a' })
  expect(decide).not.toHaveBeenCalled()
  show(false)
  send('keydown', { code: 'KeyA', key: 'a' })
  expect(decide).toHaveBeenCalledTimes(1)
})

it('listens to a person’s own keys instead of the command’s', () => {
  act(() => root.unmount())
  document.body.innerHTML = ''
  keySettings = { bindings: { decide: [{ code: 'KeyB' }] }, needsModifier: false }
  offer()
  send('keydown', { code: 'KeyA', key: 'a' })
  expect(decide).not.toHaveBeenCalled()
  send('keydown', { code: 'KeyB', key: 'b' })
  expect(decide).toHaveBeenCalledTimes(1)
})

it('does not listen to single keys where they need a modifier', () => {
  act(() => root.unmount())
  document.body.innerHTML = ''
  keySettings = { bindings: {}, needsModifier: true }
  offer()
  send('keydown', { code: 'KeyA', key: 'a' })
  expect(decide).not.toHaveBeenCalled()
})
