// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest'
import { PauseScreen } from '../../../../renderer/features/wellbeing/pause-screen.tsx'
import { beginPause } from '../../../../renderer/stores/begin-pause.ts'
import { queue as queueSchema } from '../../../../shared/contracts/http/queues.ts'
import { success } from '../../../../shared/lib/failure.ts'
import { rendered, theServices } from '../rendered.tsx'

let remove = (): void => undefined
afterEach(() => remove())

const BENIGN = queueSchema.parse({
  id: 'cats',
  name: { en: 'Cats' },
  waiting: 3,
  dueSoon: 0,
  oldestAt: null,
  nextDeadlineAt: null,
  byLanguage: {},
  inOtherLanguages: [],
  mine: 0,
  noCache: false,
  benign: true,
})

/** A pause that offers items of a benign queue, and was asked for them. */
async function theRotation() {
  const { services } = await theServices()
  const queues = { ...services.bridge.queues, list: async () => success([BENIGN]) }
  const made = await theServices({ bridge: { queues } })
  beginPause(made.services)
  const page = await rendered(made.services, <PauseScreen />)
  remove = () => {
    page.remove()
    made.services.pause.clear()
  }
  await page.until(() => page.find('[data-testid="rotate"]'))
  await page.key('KeyR')
  const pause = () => made.services.pause.store.getState().pause.type
  return { ...made, page, pause }
}

it('goes on, and says why, when the items cannot be given back for benign ones', async () => {
  const { page, answer, asked, pause } = await theRotation()
  const failure = { code: 'offline', message: '', retryable: true }
  await page.does(() => answer('release', { ok: false, failure }))
  expect(pause()).toBe('break')
  expect(asked('claim')).toBe(0)
  expect(page.find('[role="alert"]').textContent).toContain('so the pause goes on')
})

it('ends with the benign items that were asked for', async () => {
  const { page, answer, calls, pause } = await theRotation()
  expect(pause(), 'until what is in hand has gone back').toBe('break')
  await page.does(() => answer('release', { ok: true, value: { released: 2 } }))
  expect(pause()).toBe('none')
  expect(calls.at(-1)).toMatchObject({ method: 'claim', input: { queueIds: ['cats'] } })
})
