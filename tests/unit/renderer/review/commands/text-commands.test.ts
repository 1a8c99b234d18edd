// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { bindCommands } from '../../../../../renderer/commands/command.ts'
import { keyGroups } from '../../../../../renderer/features/palette/key-groups.ts'
import { REVIEW_COMMANDS } from '../../../../../renderer/features/review/review-commands.ts'
import type { TranslationOffer } from '../../../../../shared/contracts/http/translation.ts'
import type { HarmClass } from '../../../../../shared/domain/vocabulary.ts'
import { aJob } from '../../samples.ts'
import { createStagePage } from '../stage/page.tsx'

/** The screen with an item of this class, under what the organisation offers. */
async function screen(translation: TranslationOffer | null, harmClass: HarmClass = 'spam', title = 'Title') {
  const { services } = await createStagePage()
  const current = aJob(1, { title, classification: [{ harmClass, score: 0.9 }] })
  services.review.store.setState({ current, translation })
  const commands = bindCommands(REVIEW_COMMANDS, services)
  return {
    works: commands.find(({ id }) => id === 'review.translate')?.enabled(),
    isListed: keyGroups(commands).some(({ lines }) => lines.some(({ id }) => id === 'review.translate')),
  }
}

it('neither works nor is told of where the organisation has no translation service', async () => {
  expect(await screen(null)).toEqual({ works: false, isListed: false })
})

it('works where it has one, on words', async () => {
  expect(await screen({ never: [] })).toEqual({ works: true, isListed: true })
  expect(await screen({ never: [] }, 'spam', '')).toEqual({ works: false, isListed: true })
})

it('works on no item of a class that never leaves', async () => {
  expect(await screen({ never: ['child_safety'] }, 'child_safety')).toEqual({ works: false, isListed: true })
  expect(await screen({ never: ['child_safety'] }, 'spam')).toEqual({ works: true, isListed: true })
})
