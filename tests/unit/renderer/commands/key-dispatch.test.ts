// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { BoundCommand, HoldCommand } from '../../../../renderer/commands/command.ts'
import { createKeyDispatch, LONGEST_HOLD_MS } from '../../../../renderer/commands/key-dispatch.ts'
import { createCommandRegistry, SCREEN_LAYER } from '../../../../renderer/commands/registry.ts'
import { aPress } from '../samples.ts'

function aKeyboard(isMac = false) {
  const registry = createCommandRegistry()
  let due: (() => void) | null = null
  const dispatch = createKeyDispatch(registry, isMac, {
    after: (ms, call) => {
      expect(ms).toBe(LONGEST_HOLD_MS)
      due = call
      return () => {
        due = null
      }
    },
  })
  return { registry, dispatch, timeOut: () => due?.() }
}

const run = vi.fn()
const end = vi.fn()
const verdict: BoundCommand = {
  type: 'press',
  scope: 'review',
  id: 'verdict',
  bindings: [{ code: 'KeyA' }],
  enabled: () => true,
  run,
}
const scroll: BoundCommand = { ...verdict, id: 'scroll', bindings: [{ code: 'ArrowDown' }], repeats: true }
const reveal: HoldCommand<void> = {
  type: 'hold',
  scope: 'review',
  id: 'reveal',
  bindings: [{ code: 'Space' }],
  enabled: () => true,
  begin: run,
  end,
}
beforeEach(() => {
  run.mockReset()
  end.mockReset()
})

describe('a verdict key', () => {
  it('acts once however long it is held', () => {
    const { registry, dispatch } = aKeyboard()
    registry.register(SCREEN_LAYER, [verdict, scroll])
    dispatch.down(aPress('KeyA'), document.body)
    for (let time = 0; time < 30; time += 1) dispatch.down(aPress('KeyA', { repeat: true }), document.body)
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('may repeat where it only moves', () => {
    const { registry, dispatch } = aKeyboard()
    registry.register(SCREEN_LAYER, [scroll])
    dispatch.down(aPress('ArrowDown'), document.body)
    dispatch.down(aPress('ArrowDown', { repeat: true }), document.body)
    expect(run).toHaveBeenCalledTimes(2)
  })

  it('does nothing while somebody types, and leaves the key to the field', () => {
    const { registry, dispatch } = aKeyboard()
    registry.register(SCREEN_LAYER, [verdict])
    expect(dispatch.down(aPress('KeyA'), document.createElement('textarea'))).toBe(false)
    expect(run).not.toHaveBeenCalled()
  })

  it('does nothing below an open dialog, and works again when it closes', () => {
    const { registry, dispatch } = aKeyboard()
    registry.register(SCREEN_LAYER, [verdict])
    const { close } = registry.openLayer()
    dispatch.down(aPress('KeyA'), document.body)
    expect(run).not.toHaveBeenCalled()
    close()
    dispatch.down(aPress('KeyA'), document.body)
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('does nothing while it is not enabled, and the page does nothing else with the key', () => {
    const { registry, dispatch } = aKeyboard()
    registry.register(SCREEN_LAYER, [{ ...verdict, enabled: () => false }])
    expect(dispatch.down(aPress('KeyA'), document.body)).toBe(true)
    expect(run).not.toHaveBeenCalled()
  })
})

describe('what latches', () => {
  const latch: HoldCommand<void> = { ...reveal, latches: true }
  const latched = () => {
    const keyboard = aKeyboard()
    keyboard.registry.register(SCREEN_LAYER, [latch, { ...reveal, id: 'peek', bindings: [{ code: 'KeyX' }] }])
    keyboard.dispatch.down(aPress('Space'), document.body)
    keyboard.dispatch.up({ code: 'Space' })
    expect(run).toHaveBeenCalledTimes(1)
    expect(end).not.toHaveBeenCalled()
    return keyboard
  }

  it('goes on when its key goes up, and ends with its next press', () => {
    const { dispatch } = latched()
    dispatch.down(aPress('Space'), document.body)
    expect(end).toHaveBeenCalledTimes(1)
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('is not ended, nor begun anew, by the repeats of its key', () => {
    const { dispatch } = latched()
    dispatch.down(aPress('Space', { repeat: true }), document.body)
    expect([run.mock.calls.length, end.mock.calls.length]).toEqual([1, 0])
  })

  it('ends after ten seconds, by letting go, and by another hold', () => {
    latched().timeOut()
    expect(end).toHaveBeenCalledTimes(1)
    end.mockReset()
    run.mockReset()
    latched().dispatch.letGo()
    expect(end).toHaveBeenCalledTimes(1)
    end.mockReset()
    run.mockReset()
    latched().dispatch.down(aPress('KeyX'), document.body)
    expect(end).toHaveBeenCalledTimes(1)
  })
})

describe('a held key', () => {
  const held = () => {
    const keyboard = aKeyboard()
    keyboard.registry.register(SCREEN_LAYER, [reveal, verdict])
    keyboard.dispatch.down(aPress('Space'), document.body)
    expect(run).toHaveBeenCalledTimes(1)
    expect(end).not.toHaveBeenCalled()
    return keyboard
  }

  it('ends when it goes up', () => {
    held().dispatch.up({ code: 'Space' })
    expect(end).toHaveBeenCalledTimes(1)
  })

  it('does not end when another key goes up', () => {
    held().dispatch.up({ code: 'KeyA' })
    expect(end).not.toHaveBeenCalled()
  })

  it('ends after ten seconds by itself, and its repeats do not begin it again', () => {
    const { dispatch, timeOut } = held()
    timeOut()
    dispatch.down(aPress('Space', { repeat: true }), document.body)
    expect(end).toHaveBeenCalledTimes(1)
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('ends once, whatever ends it again afterwards', () => {
    const { dispatch, timeOut } = held()
    dispatch.letGo()
    dispatch.up({ code: 'Space' })
    timeOut()
    expect(end).toHaveBeenCalledTimes(1)
  })

  it('shows nothing of the next item while it stays down', () => {
    const { dispatch } = held()
    // What the review screen does when the item changes.
    dispatch.letGo()
    dispatch.down(aPress('Space', { repeat: true }), document.body)
    expect(run).toHaveBeenCalledTimes(1)
  })
})

describe('a held button', () => {
  const held = () => {
    const keyboard = aKeyboard()
    keyboard.registry.register(SCREEN_LAYER, [reveal])
    keyboard.dispatch.hold(reveal, 1)
    expect(run).toHaveBeenCalledTimes(1)
    return keyboard
  }

  it('ends by the pointer that began it, and by no other', () => {
    const { dispatch } = held()
    dispatch.release(2)
    dispatch.up({ code: 'Space' })
    expect(end).not.toHaveBeenCalled()
    dispatch.release(1)
    expect(end).toHaveBeenCalledTimes(1)
  })

  it('ends after ten seconds by itself', () => {
    held().timeOut()
    expect(end).toHaveBeenCalledTimes(1)
  })

  it('is the key’s once the key goes down as well', () => {
    const { dispatch } = held()
    dispatch.down(aPress('Space'), document.body)
    expect(end).toHaveBeenCalledTimes(1)
    dispatch.release(1)
    expect(end).toHaveBeenCalledTimes(1)
    dispatch.up({ code: 'Space' })
    expect(end).toHaveBeenCalledTimes(2)
  })

  it('begins nothing while its command is not enabled', () => {
    aKeyboard().dispatch.hold({ ...reveal, enabled: () => false }, 1)
    expect(run).not.toHaveBeenCalled()
  })
})

describe('Space', () => {
  it('presses a focused button where there is nothing to reveal', () => {
    const { registry, dispatch } = aKeyboard()
    registry.register(SCREEN_LAYER, [{ ...reveal, enabled: () => false }])
    const button = document.createElement('button')
    expect(dispatch.down(aPress('Space'), button)).toBe(false)
    expect(dispatch.down(aPress('Space', { repeat: true }), button)).toBe(true)
    expect(dispatch.down(aPress('Space'), document.body)).toBe(true)
    expect(run).not.toHaveBeenCalled()
  })

  it('reveals where there is something to reveal, whatever has the focus', () => {
    const { registry, dispatch } = aKeyboard()
    registry.register(SCREEN_LAYER, [reveal])
    expect(dispatch.down(aPress('Space'), document.createElement('button'))).toBe(true)
    expect(run).toHaveBeenCalledTimes(1)
  })
})

describe('Enter', () => {
  const enter: BoundCommand = { ...verdict, id: 'open', bindings: [{ code: 'Enter' }] }

  it('on a focused button is the button, once: its repeats are swallowed', () => {
    const { registry, dispatch } = aKeyboard()
    registry.register(SCREEN_LAYER, [enter])
    const button = document.createElement('button')
    expect(dispatch.down(aPress('Enter'), button)).toBe(false)
    expect(dispatch.down(aPress('Enter', { repeat: true }), button)).toBe(true)
    expect(run).not.toHaveBeenCalled()
  })

  it('anywhere else is the command', () => {
    const { registry, dispatch } = aKeyboard()
    registry.register(SCREEN_LAYER, [enter])
    dispatch.down(aPress('NumpadEnter'), document.body)
    expect(run).toHaveBeenCalledTimes(1)
  })
})

describe('while somebody types', () => {
  const palette = (binding: BoundCommand['bindings'][number]): BoundCommand => ({
    ...verdict,
    scope: 'app',
    bindings: [binding],
    inTextFields: true,
  })

  it('a key that types is never a command, even of those that work there', () => {
    const { registry, dispatch } = aKeyboard()
    registry.register(SCREEN_LAYER, [palette({ code: 'KeyP' }), palette({ code: 'KeyP', alt: true })])
    const field = document.createElement('textarea')
    expect(dispatch.down(aPress('KeyP'), field)).toBe(false)
    expect(dispatch.down(aPress('KeyP', { altKey: true }), field)).toBe(false)
    expect(run).not.toHaveBeenCalled()
    dispatch.down(aPress('KeyP'), document.body)
    expect(run).toHaveBeenCalledTimes(1)
  })

  it.each([
    [{ code: 'KeyK', mod: true }, aPress('KeyK', { ctrlKey: true })],
    [{ code: 'F1' }, aPress('F1')],
    [{ code: 'Escape' }, aPress('Escape')],
  ] as const)('%j is', (binding, press) => {
    const { registry, dispatch } = aKeyboard()
    registry.register(SCREEN_LAYER, [palette(binding)])
    expect(dispatch.down(press, document.createElement('textarea'))).toBe(true)
    expect(run).toHaveBeenCalledTimes(1)
  })
})

it('a dead key is one like others with Option on a Mac where nobody types, and nobody’s elsewhere', () => {
  const press = aPress('KeyE', { key: 'Dead', altKey: true, keyCode: 229 })
  const field = document.createElement('textarea')
  for (const isMac of [true, false]) {
    const { registry, dispatch } = aKeyboard(isMac)
    registry.register(SCREEN_LAYER, [{ ...verdict, bindings: [{ code: 'KeyE', alt: true }] }])
    expect(dispatch.down(press, document.body)).toBe(isMac)
    expect(dispatch.down(press, field)).toBe(false)
  }
  expect(run).toHaveBeenCalledTimes(1)
})
