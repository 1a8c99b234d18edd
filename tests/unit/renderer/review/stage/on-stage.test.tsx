// @vitest-environment happy-dom
import { act, useCallback } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  PartOfContext,
  useLevelHere,
  useWhileOnStage,
} from '../../../../../renderer/features/review/stage/on-stage.ts'
import type { JobId } from '../../../../../shared/domain/ids.ts'
import { aJob } from '../../samples.ts'
import { createStagePage, type StagePage } from './page.tsx'

const FIRST = aJob(1).job.id
const SECOND = aJob(2).job.id

let page: StagePage
let drawn: string[]
let scrolled: string[]
beforeEach(async () => {
  page = await createStagePage()
  drawn = []
  scrolled = []
})
afterEach(() => page.close())

function Part({ name }: { readonly name: string }) {
  const { scroller } = page.services.handles
  drawn.push(name)
  useWhileOnStage(useCallback(() => scroller.put({ by: () => scrolled.push(name) }), [scroller, name]))
  return <output>{useLevelHere()}</output>
}

const two = (
  <>
    <PartOfContext value={FIRST}>
      <Part name="first" />
    </PartOfContext>
    <PartOfContext value={SECOND}>
      <Part name="second" />
    </PartOfContext>
  </>
)

const goTo = (jobId: JobId | null): void => act(() => page.services.reveal.beginItem(jobId))
const press = (): void => page.services.handles.scroller.get()?.by('line', 1)
const levels = (): (string | null)[] => [...document.querySelectorAll('output')].map((one) => one.textContent)

it('leads the keys to the item on the stage, there and back, and draws nothing again for it', () => {
  page.show(two)
  press()
  goTo(SECOND)
  press()
  goTo(FIRST)
  press()
  expect(scrolled).toEqual(['first', 'second', 'first'])
  expect(drawn).toEqual(['first', 'second'])
  goTo(null)
  expect(page.services.handles.scroller.get()).toBeNull()
})

it('lets go of the keys when it is taken away', () => {
  page.show(two)
  page.show(null)
  expect(page.services.handles.scroller.get()).toBeNull()
})

it('reveals what is on the stage, and nothing of it once it has left', () => {
  page.show(two)
  page.reveal('full')
  expect(levels()).toEqual(['full', 'veil'])
  goTo(SECOND)
  expect(levels()).toEqual(['veil', 'veil'])
  page.reveal('grey')
  expect(levels()).toEqual(['veil', 'grey'])
})
