// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest'
import { ClausePicker } from '../../../../renderer/features/review/clause-picker.tsx'
import type { ItemId } from '../../../../shared/domain/ids.ts'
import { rendered, theServices } from '../rendered.tsx'
import { aJob, aPolicySet } from '../samples.ts'

let remove = (): void => undefined
afterEach(() => remove())

const CHILD = 'track-1' as ItemId

async function aPicker(startAt: string | null, childId?: ItemId) {
  const { services } = await theServices()
  const { review } = services
  const retiredAt = '2026-01-01T00:00:00.000Z'
  review.take({ type: 'policies', set: aPolicySet([{ id: 'in-force' }, { id: 'gone', retiredAt }]) })
  review.take({ type: 'prepared', prepared: aJob(1) })
  review.patch({
    chooser: { type: 'clause', clauseId: startAt, ...(childId === undefined ? {} : { childId }) },
  })
  const page = await rendered(services, <ClausePicker startAt={startAt} />)
  remove = page.remove
  const row = (id: string) => {
    const found = page.all('[role=option]').find((one) => one.textContent?.includes(id))
    if (found === undefined) throw new Error(`no row for ${id}`)
    return found
  }
  return { page, row, state: () => review.store.getState() }
}

it('shows a clause that was retired as such, and lets nobody decide by it', async () => {
  const { page, row, state } = await aPicker(null)
  expect(row('gone').textContent).toContain('Retired')
  expect(row('gone').getAttribute('aria-disabled')).toBe('true')
  await page.does(() => row('gone').click())
  expect(state().decided).toEqual([])
  await page.does(() => row('in-force').click())
  expect(state().decided).toHaveLength(1)
})

it('gives the clause to the child that it was asked for, and decides nothing', async () => {
  const { page, row, state } = await aPicker(null, CHILD)
  await page.does(() => row('in-force').click())
  expect(state().decided).toEqual([])
  expect(state().marks.get(CHILD)).toMatchObject({ type: 'violation', clauseId: 'in-force' })
  expect(state().chooser).toBeNull()
})
