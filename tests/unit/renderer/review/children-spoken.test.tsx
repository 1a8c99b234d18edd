// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest'
import { ChildChooser } from '../../../../renderer/features/review/bar/child-chooser.tsx'
import { CollectionStage } from '../../../../renderer/features/review/stage/collection-stage.tsx'
import { PartOfContext } from '../../../../renderer/features/review/stage/on-stage.ts'
import type { ItemId } from '../../../../shared/domain/ids.ts'
import { rendered, theServices } from '../rendered.tsx'
import { aJob } from '../samples.ts'

let remove = (): void => undefined
afterEach(() => remove())

const CHILDREN = ['Rain', 'Umbrella', 'Kettle'].map((title, place) => ({
  id: `c${place}`,
  title,
  kind: 'track' as const,
  ...(place === 1 ? { flagged: true } : {}),
}))

async function aCase() {
  const { services } = await theServices()
  const prepared = aJob(0, { kind: 'playlist', children: CHILDREN })
  services.review.take({ type: 'prepared', prepared })
  const page = await rendered(
    services,
    <PartOfContext value={prepared.job.id}>
      <CollectionStage prepared={prepared} />
      <ChildChooser childId={'c2' as string as ItemId} />
    </PartOfContext>,
  )
  remove = page.remove
  return { services, page }
}

it('says which of how many children the keys have come to, and its title', async () => {
  const { services, page } = await aCase()
  const status = () => page.find('[role=status][data-testid=child-now]').textContent
  expect(status()).toMatch(/^2 of 3 Umbrella\s+Flagged$/)
  await page.does(() => services.handles.scroller.get()?.by('line', 1))
  expect(status()?.trim()).toBe('3 of 3 Kettle')
})

it('lists the children as a list whose entries know their place', async () => {
  const { page } = await aCase()
  const rows = page.all('ul > li[data-child-id]')
  expect(rows.map((row) => [row.getAttribute('aria-posinset'), row.getAttribute('aria-setsize')])).toEqual([
    ['1', '3'],
    ['2', '3'],
    ['3', '3'],
  ])
})

it('asks about the child by its title', async () => {
  const { page } = await aCase()
  const chooser = page.find('[data-chooser=child]')
  const question = page.find(`[id="${chooser.getAttribute('aria-labelledby')}"]`)
  expect(question.textContent).toBe('This entry differs: what is it? Kettle')
})
