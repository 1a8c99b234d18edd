// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest'
import type { AttentionEntry } from '../../../../renderer/data/worker-contract.ts'
import { AttentionTray } from '../../../../renderer/features/attention/attention-tray.tsx'
import type { DecisionId, JobId } from '../../../../shared/domain/ids.ts'
import { rendered, theServices } from '../rendered.tsx'
import { aJob } from '../samples.ts'

const decisionId = '30000000-0000-4000-8000-000000000001' as string as DecisionId
const jobId = '10000000-0000-4000-8000-000000000001' as string as JobId
const REJECTED: AttentionEntry = {
  id: `rejected:${decisionId}`,
  at: 3,
  title: 'Refused',
  kind: 'rejected',
  decisionId,
  failure: { code: 'unknown_clause', message: '', retryable: false },
  judgement: { type: 'no_violation' },
}
const UNREADABLE: AttentionEntry = { id: 'u', at: 2, title: 'Broken', kind: 'unreadable', jobId }
const LOST: AttentionEntry = { id: 'l', at: 1, title: 'Gone', kind: 'lease_lost', jobId, reason: 'expired' }

let remove = (): void => undefined
afterEach(() => remove())

async function theTray(entries: readonly AttentionEntry[]) {
  const made = await theServices()
  made.services.sync.take({ type: 'attention', entries })
  made.services.screen.open('attention')
  const page = await rendered(made.services, <AttentionTray />)
  remove = page.remove
  const ids = () => made.services.sync.store.getState().attention.map((entry) => entry.id)
  const button = (kind: AttentionEntry['kind']) => page.find(`[data-kind="${kind}"] button`)
  return { ...made, page, ids, button }
}

it('acts on the line whose button is pressed, whichever is chosen', async () => {
  const { page, calls, button } = await theTray([REJECTED, UNREADABLE, LOST])
  await page.does(() => button('lease_lost').click())
  expect(calls).toEqual([{ method: 'dismiss', input: { attentionId: LOST.id } }])
})

it('stays on the chosen line when another one comes in above it', async () => {
  const { page, services, calls } = await theTray([UNREADABLE, LOST])
  await page.key('ArrowDown')
  await page.does(() => services.sync.take({ type: 'attention', entries: [REJECTED, UNREADABLE, LOST] }))
  expect(page.find('[aria-selected="true"]').dataset['kind']).toBe('lease_lost')
  await page.key('Enter')
  expect(calls).toEqual([{ method: 'dismiss', input: { attentionId: LOST.id } }])
})

it('has the focus as a whole and names the chosen line, so that moving is spoken', async () => {
  const { page } = await theTray([UNREADABLE, LOST])
  const grid = page.find('[role="grid"]')
  expect(document.activeElement).toBe(grid)
  const named = () => document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')
  expect(named()?.dataset).toMatchObject({ kind: 'unreadable' })
  await page.key('ArrowDown')
  expect(named()?.dataset).toMatchObject({ kind: 'lease_lost' })
  expect(named()?.getAttribute('aria-selected')).toBe('true')
})

it('lets Tab reach the button of the chosen line, and takes the focus back when another is chosen', async () => {
  const { page, button } = await theTray([UNREADABLE, LOST])
  expect([button('unreadable').tabIndex, button('lease_lost').tabIndex]).toEqual([0, -1])
  await page.does(() => button('unreadable').focus())
  await page.key('ArrowDown')
  expect([button('unreadable').tabIndex, button('lease_lost').tabIndex]).toEqual([-1, 0])
  expect(document.activeElement).toBe(page.find('[role="grid"]'))
})

it('brings the item of a refused decision back first, and takes the notice away then', async () => {
  const { page, answer, asked, services, button } = await theTray([REJECTED])
  await page.does(() => button('rejected').click())
  expect(asked('dismiss')).toBe(0)
  await page.does(() => answer('reopen', { ok: true, value: { prepared: aJob(4), inForce: null } }))
  expect(services.review.store.getState().current?.job.item.title).toBe('Item 4')
  expect(services.screen.store.getState()).toMatchObject({ screen: 'review', overlay: null })
  expect(asked('dismiss')).toBe(1)
})

it('keeps the notice and says why when the item cannot be brought back', async () => {
  const { page, answer, asked, ids, button } = await theTray([REJECTED])
  await page.does(() => button('rejected').click())
  const gone = { code: 'content_gone', message: '', retryable: false }
  await page.does(() => answer('reopen', { ok: false, failure: gone }))
  expect(ids()).toEqual([REJECTED.id])
  expect(page.find('[role="alert"]').textContent).toContain('cannot be read')
  // There is nothing to try again: the button now only takes note.
  await page.does(() => button('rejected').click())
  expect(asked('reopen')).toBe(1)
  await page.does(() => answer('dismiss', { ok: true, value: null }))
  expect(ids()).toEqual([])
})

it('keeps the notice of an unreadable item until it is given back', async () => {
  const { page, answer, asked, ids, button } = await theTray([UNREADABLE])
  await page.does(() => button('unreadable').click())
  const offline = { code: 'offline', message: '', retryable: true }
  await page.does(() => answer('release', { ok: false, failure: offline }))
  expect(ids()).toEqual([UNREADABLE.id])
  expect(page.find('[role="alert"]').textContent).toContain('does not answer')
  await page.does(() => button('unreadable').click())
  await page.does(() => answer('release', { ok: true, value: { released: 1 } }))
  expect(asked('dismiss')).toBe(1)
})
