// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { translateCurrent } from '../../../../../renderer/features/review/text/translate.ts'
import { success } from '../../../../../shared/lib/failure.ts'
import { aJob } from '../../samples.ts'
import { createStagePage } from '../stage/page.tsx'

const [one, two, three] = [aJob(1), aJob(2), aJob(3)]

/** A reviewer who looks at items and presses the key; the service answers when told. */
async function aReviewer() {
  const { services, worker } = await createStagePage()
  const { review, text } = services
  const look = (current: typeof one) => review.store.setState({ current })
  const settle = () => new Promise((resolve) => setTimeout(resolve))
  const press = async (current: typeof one) => {
    look(current)
    void translateCurrent(services)
    await settle()
  }
  return {
    text,
    look,
    press,
    answer: async () => {
      await worker.answer('translate', success({ texts: ['words'] }))
      await settle()
    },
    asked: () => worker.calls.flatMap((call) => (call.method === 'translate' ? [call.input.jobId] : [])),
    stateOf: ({ job }: typeof one) => text.store.getState().translations.get(job.id)?.state,
  }
}

test('one translation is under way, and of those that wait only what is on the screen is asked for', async () => {
  const { press, answer, asked, stateOf } = await aReviewer()
  for (const job of [one, two, three]) await press(job)
  expect(asked()).toEqual([one.job.id])
  expect(stateOf(three)).toBe('asked')
  await answer()
  expect(asked()).toEqual([one.job.id, three.job.id])
  expect([stateOf(one), stateOf(two), stateOf(three)]).toEqual(['here', undefined, 'asked'])
  await answer()
  expect(stateOf(three)).toBe('here')
})

test('what was passed by is asked for when the key is pressed again', async () => {
  const { press, look, answer, asked } = await aReviewer()
  await press(one)
  await press(two)
  look(three)
  await answer()
  expect(asked()).toEqual([one.job.id])
  await press(two)
  expect(asked()).toEqual([one.job.id, two.job.id])
})

test('who comes back before its turn finds it still asked for, once', async () => {
  const { press, look, answer, asked, stateOf } = await aReviewer()
  await press(one)
  await press(two)
  look(three)
  await press(two)
  await answer()
  await answer()
  expect(asked()).toEqual([one.job.id, two.job.id])
  expect(stateOf(two)).toBe('here')
})

test('after the sign-out nothing that waited is asked for', async () => {
  const { text, press, answer, asked, stateOf } = await aReviewer()
  await press(one)
  await press(two)
  text.clear()
  await answer()
  expect(asked()).toEqual([one.job.id])
  expect([stateOf(one), stateOf(two)]).toEqual([undefined, undefined])
})
