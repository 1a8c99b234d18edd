// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest'
import { bindCommands } from '../../../../../renderer/commands/command.ts'
import { REVIEW_COMMANDS } from '../../../../../renderer/features/review/review-commands.ts'
import type { Services } from '../../../../../renderer/stores/services.ts'
import type { HarmClass } from '../../../../../shared/domain/vocabulary.ts'
import { aJob, aPolicySet } from '../../samples.ts'
import { createStagePage } from '../stage/page.tsx'

let services: Services
beforeEach(async () => {
  services = (await createStagePage()).services
})

const PICTURE = { id: 'a'.repeat(64), type: 'image/png', bytes: 9 }

function put(harmClass: HarmClass): void {
  const current = aJob(1, { media: [PICTURE], classification: [{ harmClass, score: 0.9 }] })
  const reveals = { graphic_violence: { level: 'reduced', floor: 'grey' } } as const
  services.review.store.setState({ current, policies: { ...aPolicySet([]), reveals } })
  services.reveal.beginItem(current.job.id)
}
function command(id: string) {
  const found = bindCommands(REVIEW_COMMANDS, services).find((one) => one.id === id)
  if (found === undefined) throw new Error(`no command ${id}`)
  return found
}
function begin(id: string): void {
  const found = command(id)
  if (found.type === 'hold') found.begin()
}
function press(id: string): void {
  const found = command(id)
  if (found.type === 'press' && found.enabled()) found.run()
}
const state = () => services.reveal.store.getState()

it.each(['review.reveal', 'review.keepOpen', 'review.lens'])('%s goes as far as the class allows', (id) => {
  put('graphic_violence')
  begin(id)
  expect(state().level).toBe('reduced')
  services.reveal.veil()
  services.reveal.beginItem(null)
  put('spam')
  begin(id)
  expect(state().level).toBe('full')
})

it('goes a level on, and back, for this item alone', () => {
  put('graphic_violence')
  press('review.showMore')
  press('review.showMore')
  begin('review.reveal')
  expect(state().level).toBe('full')
  press('review.showLess')
  expect(state()).toMatchObject({ level: 'grey', deepest: 'full' })
  services.reveal.beginItem(null)
  put('graphic_violence')
  begin('review.reveal')
  expect(state().level).toBe('reduced')
})

it('moves the lens by the arrow keys while it is open, and the picture by them with Shift', () => {
  put('spam')
  press('media.nextPicture')
  expect(state().spot).toEqual({ x: 0.5, y: 0.5 })
  begin('review.lens')
  press('media.nextPicture')
  press('review.scrollDown')
  expect(state().spot.x).toBeGreaterThan(0.5)
  expect(state().spot.y).toBeGreaterThan(0.5)
  services.reveal.veil()
  press('media.zoomIn')
  press('media.panRight')
  expect(state().look.x).toBeLessThan(0)
  press('media.wholePicture')
  expect(state().look).toEqual({ zoom: 1, quarterTurns: 0, x: 0, y: 0 })
})

it('never reveals by looking closer', () => {
  put('spam')
  for (const id of ['media.zoomIn', 'media.turnRight', 'media.panLeft', 'media.zoomOut']) press(id)
  expect(state()).toMatchObject({ level: 'veil', deepest: 'veil' })
})

it('has nothing to reveal or to turn where there is no picture', () => {
  services.review.store.setState({ current: aJob(2) })
  for (const id of ['review.reveal', 'review.lens', 'review.showMore', 'media.zoomIn']) {
    expect(command(id).enabled()).toBe(false)
  }
})
