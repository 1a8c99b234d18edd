// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest'
import { QueueScreen } from '../../../../renderer/features/queue/queue-screen.tsx'
import type { Queue } from '../../../../shared/contracts/http/queues.ts'
import type { SessionView } from '../../../../shared/contracts/ipc/session.ts'
import { failed, type Result } from '../../../../shared/lib/failure.ts'
import { rendered, theServices } from '../rendered.tsx'

let remove = (): void => undefined
afterEach(() => remove())

async function theScreen(list?: () => Promise<Result<readonly Queue[]>>) {
  const { services } = await theServices()
  const { queues } = services.bridge
  const made = await theServices({ bridge: { queues: { ...queues, list: list ?? queues.list } } })
  const page = await rendered(made.services, <QueueScreen />)
  remove = page.remove
  return { ...made, page }
}

it('says why the queues are not there, and asks for a connection only when that is what is missing', async () => {
  const refused = await theScreen(async () => failed({ code: 'not_allowed', message: '', retryable: false }))
  await refused.page.until(() => expect(refused.page.text()).toContain('You are not allowed to do this.'))
  expect(refused.page.text()).not.toContain('does not answer')
  remove()
  const offline = await theScreen(async () => failed({ code: 'offline', message: '', retryable: true }))
  await offline.page.until(() => expect(offline.page.text()).toContain('Queues need a connection'))
})

it('never shows one reviewer what another one was told', async () => {
  let answers = 0
  const { services } = await theServices()
  const { list } = services.bridge.queues
  const never = new Promise<Result<readonly Queue[]>>(() => undefined)
  const made = await theScreen(() => {
    answers += 1
    return answers === 1 ? list() : never
  })
  const rows = () => made.page.all('[data-testid="queue-row"]').length
  await made.page.until(() => expect(rows()).toBeGreaterThan(0))
  const { view } = made.services.session.store.getState()
  if (view.state !== 'signed_in') throw new Error('nobody is signed in')
  const other: SessionView = { ...view, reviewer: { ...view.reviewer, id: `${view.reviewer.id}-2` as never } }
  await made.page.does(() => made.services.session.store.setState({ view: other }))
  expect(rows()).toBe(0)
})
