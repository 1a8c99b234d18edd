// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, expect, it } from 'vitest'
import common from '../../../../locales/en/common.ts'
import { Limits } from '../../../../renderer/features/settings/limits.tsx'
import { settings as settingsSchema } from '../../../../shared/contracts/ipc/settings.ts'
import { rendered, theServices } from '../rendered.tsx'
import { aPolicySet } from '../samples.ts'

let remove = (): void => undefined
afterEach(() => remove())

/** The steppers, where the organisation gives so many minutes of self-harm. */
async function theLimits(minutes: number) {
  const { services } = await theServices()
  const budgets = [{ harmClass: 'self_harm', minutes, pause: 'offered' } as const]
  services.review.store.setState({
    policies: { ...aPolicySet([]), wellbeing: { budgets, pauseMinutes: 5 } },
  })
  const page = await rendered(services, <Limits />)
  remove = page.remove
  const stepper = page
    .all('[role="spinbutton"]')
    .find((one) => one.getAttribute('aria-label') === common.harmClass.self_harm)
  if (stepper === undefined) throw new Error('no limit for self-harm')
  const press = (code: string) =>
    act(async () => stepper.dispatchEvent(new KeyboardEvent('keydown', { code, bubbles: true })))
  const kept = () => services.settings.store.getState().settings
  return { press, kept, stepper }
}

it('lowers a limit of the organisation that is no whole number of minutes, to one that can be kept', async () => {
  const { press, kept, stepper } = await theLimits(12.5)
  expect(stepper.getAttribute('aria-valuenow')).toBe('12.5')
  await press('ArrowDown')
  expect(kept().budgets).toEqual({ self_harm: 12 })
  await press('ArrowDown')
  expect(kept().budgets).toEqual({ self_harm: 7 })
  expect(settingsSchema.parse(kept()).budgets).toEqual({ self_harm: 7 })
  await press('ArrowUp')
  await press('ArrowUp')
  expect(kept().budgets, 'the organisation’s again').toEqual({})
})

it('leaves one that is less than the least of one’s own as it is', async () => {
  const { press, kept } = await theLimits(0.5)
  await press('ArrowDown')
  expect(kept().budgets).toEqual({})
})
