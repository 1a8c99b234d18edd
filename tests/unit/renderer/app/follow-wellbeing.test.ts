// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest'
import { followWellbeing } from '../../../../renderer/app/follow-wellbeing.ts'
import { beginPause } from '../../../../renderer/stores/begin-pause.ts'
import type { Services } from '../../../../renderer/stores/services.ts'
import type { HarmClass } from '../../../../shared/domain/vocabulary.ts'
import { MINUTE } from '../../../../shared/lib/time.ts'
import { theServices } from '../rendered.tsx'
import { aJob, aPolicySet } from '../samples.ts'

let services: Services

const severe = (order: number, harmClass: HarmClass = 'self_harm') =>
  aJob(order, { classification: [{ harmClass, score: 0.9 }] })
const show = (order: number, harmClass?: HarmClass): void => {
  const job = severe(order, harmClass)
  services.review.store.setState({ current: job })
  services.reveal.beginItem(job.job.id)
}
const revealFully = (): void => {
  services.reveal.reveal('full')
  services.reveal.veil()
}
const pause = () => services.pause.store.getState().pause

beforeEach(async () => {
  services = (await theServices()).services
  followWellbeing(services)
  show(1)
})

describe('the next item', () => {
  test('waits after as many full reveals of severe classes as were set, and then the count begins anew', async () => {
    await services.settings.set({ calmAfter: 2 })
    revealFully()
    show(2)
    expect(pause().type).toBe('none')
    revealFully()
    expect(pause().type, 'never over the item itself').toBe('none')
    show(3)
    expect(pause().type).toBe('calm')
    services.pause.end()
    revealFully()
    show(4)
    expect(pause().type).toBe('none')
  })

  test.each<[string, () => void]>([
    ['other classes', () => show(2, 'spam')],
    ['less than full', () => services.reveal.reveal('grey')],
  ])('does not wait for reveals of %s', async (_what, begin) => {
    await services.settings.set({ calmAfter: 1 })
    begin()
    if (services.reveal.store.getState().level === 'veil') revealFully()
    show(3)
    expect(pause().type).toBe('none')
  })

  test('never waits for who set it so', async () => {
    await services.settings.set({ calmAfter: 0 })
    for (let order = 2; order < 12; order += 1) {
      revealFully()
      show(order)
    }
    expect(pause().type).toBe('none')
  })
})

describe('a budget that is used up', () => {
  const use = (minutes: number): void => {
    const sums = [{ harmClass: 'self_harm' as const, level: 'full' as const, ms: minutes * MINUTE, count: 1 }]
    services.exposure.store.setState({ ledger: { days: [], shift: { lastAt: 0, sums } } })
  }
  const given = (how: 'offered' | 'required'): void =>
    services.review.store.setState({
      policies: {
        ...aPolicySet([]),
        wellbeing: { budgets: [{ harmClass: 'self_harm', minutes: 10, pause: how }], pauseMinutes: 5 },
      },
    })

  test('begins a pause between two items where the organisation asks for it, once', () => {
    given('required')
    use(10)
    expect(pause().type).toBe('none')
    show(2)
    expect(pause()).toMatchObject({ type: 'break' })
    services.pause.end()
    expect(pause().type, 'not before its time').toBe('break')
    services.pause.clear()
    show(3)
    expect(pause().type).toBe('none')
    use(20)
    show(4)
    expect(pause().type).toBe('break')
    services.pause.clear()
  })

  test('cannot be answered by a pause of one’s own that is ended at once', () => {
    given('required')
    use(10)
    beginPause(services)
    services.pause.end()
    expect(pause().type, 'not before its time').toBe('break')
    services.pause.clear()
  })

  test('begins a pause also where items come one by one, with nothing between them', () => {
    given('required')
    use(10)
    services.review.store.setState({ current: null })
    expect(pause().type).toBe('none')
    show(1)
    expect(pause().type, 'the same item again').toBe('none')
    services.review.store.setState({ current: null })
    show(2)
    expect(pause().type).toBe('break')
    services.pause.clear()
  })

  test('begins none where it is only offered, and is silent after a pause', () => {
    given('offered')
    use(10)
    show(2)
    expect(pause().type).toBe('none')
    beginPause(services)
    services.pause.end()
    expect(pause().type).toBe('none')
    const budgets = [{ harmClass: 'self_harm' as const, minutes: 10, pause: 'offered' as const }]
    expect(services.exposure.named(budgets)).toBeNull()
  })
})
