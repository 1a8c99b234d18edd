// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest'
import { PanelResizer } from '../../../../renderer/features/review/panel/panel-resizer.tsx'
import { rendered, theServices } from '../rendered.tsx'

let remove = (): void => undefined
afterEach(() => remove())

async function theEdge() {
  const { services } = await theServices()
  const { settings } = services.bridge
  const set = vi.fn(settings.set)
  const made = await theServices({ bridge: { settings: { ...settings, set } } })
  const page = await rendered(made.services, <PanelResizer />)
  remove = page.remove
  const edge = page.find('hr')
  edge.setPointerCapture = () => undefined
  const pointer = (type: string, clientX: number) =>
    page.does(() => edge.dispatchEvent(new PointerEvent(type, { bubbles: true, clientX, pointerId: 1 })))
  const width = () => made.services.settings.store.getState().settings.panelWidth
  return { pointer, set, width }
}

it('follows the pointer, and is written down once, where it is let go', async () => {
  const { pointer, set, width } = await theEdge()
  const before = width()
  await pointer('pointerdown', 500)
  for (const x of [490, 480, 470]) await pointer('pointermove', x)
  expect(width()).toBe(before + 30)
  expect(set).not.toHaveBeenCalled()
  await pointer('pointerup', 470)
  await pointer('lostpointercapture', 470)
  expect(set.mock.calls).toEqual([[{ panelWidth: before + 30 }]])
})

it('ends the drag when the system takes the pointer away', async () => {
  const { pointer, set, width } = await theEdge()
  const before = width()
  await pointer('pointerdown', 500)
  await pointer('pointermove', 480)
  await pointer('pointercancel', 480)
  await pointer('pointermove', 100)
  expect(width()).toBe(before + 20)
  expect(set).toHaveBeenCalledTimes(1)
})
