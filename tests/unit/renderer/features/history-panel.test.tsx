// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest'
import type { HistoryEntry } from '../../../../renderer/data/worker-contract.ts'
import { HistoryPanel } from '../../../../renderer/features/history/history-panel.tsx'
import type { DecisionId, MediaId } from '../../../../shared/domain/ids.ts'
import { rendered, theServices } from '../rendered.tsx'
import { aJob, EARLY } from '../samples.ts'

let remove = (): void => undefined
afterEach(() => remove())

function anEntry(order: number): HistoryEntry {
  const { job } = aJob(order)
  return {
    decision: {
      id: `30000000-0000-4000-8000-00000000000${order}` as string as DecisionId,
      jobId: job.id,
      itemId: job.item.id,
      leaseId: job.lease.id,
      fence: 1,
      judgement: { type: 'no_violation' },
      note: null,
      supersedes: null,
      policyVersion: 1,
      decidedAt: EARLY,
      handleMs: 0,
      contentLanguage: 'en',
      interfaceLocale: 'en',
      deepestReveal: null,
    },
    title: job.item.title,
    state: 'applied',
    undoUntil: null,
    supersededBy: null,
  }
}

async function thePanel() {
  const made = await theServices()
  const page = await rendered(made.services, <HistoryPanel />)
  remove = page.remove
  return { ...made, page }
}

it('acts on the line whose button is pressed, whichever is chosen', async () => {
  const { page, answer, calls } = await thePanel()
  const entries = [anEntry(0), anEntry(1), anEntry(2)]
  await page.does(() => answer('history', { ok: true, value: entries }))
  await page.does(() => page.all('tbody button')[2]?.click())
  expect(calls.at(-1)).toEqual({ method: 'undo', input: { decisionId: entries[2]?.decision.id } })
})

it('chooses a line when the pointer moves over it, not when it scrolls under the pointer', async () => {
  const { page, answer } = await thePanel()
  await page.does(() => answer('history', { ok: true, value: [anEntry(0), anEntry(1)] }))
  const second = page.all('tbody tr')[1]
  await page.does(() => second?.dispatchEvent(new MouseEvent('mouseover', { bubbles: true })))
  expect(second?.getAttribute('aria-selected')).toBe('false')
  await page.does(() => second?.dispatchEvent(new Event('pointermove', { bubbles: true })))
  expect(second?.getAttribute('aria-selected')).toBe('true')
})

it('shows the list again once it can be read again', async () => {
  const { page, answer, services } = await thePanel()
  const failure = { code: 'store_failed', message: '', retryable: true }
  await page.does(() => answer('history', { ok: false, failure }))
  expect(page.text()).toContain('cannot be written')
  const { status } = services.sync.store.getState()
  await page.does(() => services.sync.take({ type: 'sync', status: { ...status, acknowledged: 1 } }))
  await page.does(() => answer('history', { ok: true, value: [anEntry(0)] }))
  expect(page.text()).not.toContain('cannot be written')
  expect(page.text()).toContain('Item 0')
})

it('says which ranges a decision rests on', async () => {
  const { page, answer } = await thePanel()
  const entry = anEntry(0)
  const mediaId = 'a'.repeat(64) as string as MediaId
  const evidence = [
    { mediaId, start: 3.2, end: 65 },
    { mediaId, start: 70, end: 71 },
  ]
  const entries = [{ ...entry, decision: { ...entry.decision, evidence } }, anEntry(1)]
  await page.does(() => answer('history', { ok: true, value: entries }))
  const [first, second] = page.all('tbody tr')
  expect(first?.textContent).toContain('Evidence: 00:03–01:05 and 01:10–01:11')
  expect(second?.textContent).not.toContain('Evidence')
})

it('says the day of what was not decided today', async () => {
  const { page, answer } = await thePanel()
  const today = { ...anEntry(0), decision: { ...anEntry(0).decision, decidedAt: new Date().toISOString() } }
  await page.does(() => answer('history', { ok: true, value: [today, anEntry(1)] }))
  const times = page.all('tbody tr').map((row) => row.querySelectorAll('td')[2]?.textContent ?? '')
  expect(times[0]).not.toMatch(/20\d\d/)
  expect(times[1]).toMatch(/20\d\d/)
})
