// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest'
import { EdgeBanner } from '../../../../renderer/features/sync/edge-banner.tsx'
import { rendered, theServices } from '../rendered.tsx'

let remove = (): void => undefined
afterEach(() => remove())

async function theBanner() {
  const { services } = await theServices()
  const page = await rendered(services, <EdgeBanner />)
  remove = page.remove
  const { status } = services.sync.store.getState()
  const says = (online: boolean) =>
    page.does(() => services.sync.take({ type: 'sync', status: { ...status, online } }))
  return { page, services, says }
}

it('claims nothing until something is known', async () => {
  const { page, says } = await theBanner()
  expect(page.text()).toBe('')
  await says(false)
  expect(page.text()).toContain('Offline.')
  await says(true)
  expect(page.text()).toBe('')
})

it('never says that decisions are saved here when the store did not open', async () => {
  const { page, services } = await theBanner()
  const failure = { code: 'disk_full', message: '', retryable: true }
  await page.does(() => services.sync.opened(failure))
  expect(page.text()).toBe('Nothing can be saved: The disk is full.')
})
