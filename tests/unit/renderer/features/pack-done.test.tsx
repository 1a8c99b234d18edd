// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest'
import { PackDone } from '../../../../renderer/features/review/pack-done.tsx'
import { success } from '../../../../shared/lib/failure.ts'
import { rendered, theServices } from '../rendered.tsx'

let remove = (): void => undefined
afterEach(() => remove())

const LEAVE = {
  type: 'press',
  scope: 'review',
  id: 'review.leave',
  bindings: [],
  enabled: () => true,
  run: () => undefined,
} as const

async function donePack() {
  const { services } = await theServices()
  const { queues } = services.bridge
  const waiting = async () => {
    const all = await queues.list()
    return all.ok ? success(all.value.map((queue) => ({ ...queue, waiting: 3 }))) : all
  }
  const made = await theServices({ bridge: { queues: { ...queues, list: waiting } } })
  const { screen, review } = made.services
  screen.show('review')
  review.take({ type: 'counts', counts: { total: 9, decided: 7, remaining: 0 } })
  const page = await rendered(made.services, <PackDone leave={LEAVE} />)
  remove = page.remove
  await page.until(() => expect(page.text()).toContain('Claim the next 50'))
  return { ...made, page }
}

it('counts decisions, not what was released or lost', async () => {
  const { page } = await donePack()
  expect(page.text()).toContain('You decided 7 items.')
})

it('claims once however often it is asked to, says so meanwhile, and says why nothing came', async () => {
  const { page, asked, answer } = await donePack()
  // The first press may come before it is known where anything waits.
  await page.until(async () => {
    await page.key('KeyC')
    expect(asked('claim')).toBe(1)
  })
  await page.key('Enter')
  expect(asked('claim')).toBe(1)
  expect(page.find('[data-testid="claim-next"]').textContent).toContain('Claiming…')
  await page.does(() =>
    answer('claim', { ok: false, failure: { code: 'offline', message: '', retryable: true } }),
  )
  expect(page.text()).toContain('Nothing was claimed: The server does not answer.')
})
