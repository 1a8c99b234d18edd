import { expect, test } from '@playwright/test'
import { clientFor, startBackend } from '../helpers/backend.ts'
import { createPlace, launch } from '../helpers/launch.ts'
import { reviewerAt } from '../helpers/reviewer.ts'

declare global {
  interface Window {
    /** Tells the test, which outlives the page. */
    noteSaved?: (decisionId: string) => void
  }
}

const KILLS = Number(process.env['TEDUH_KILLS'] ?? 20)

/** A pseudo-random sequence from a printed seed, so that a failing run can be repeated. */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function textItem(index: number): object {
  const at = new Date(Date.UTC(2026, 0, 1) + index * 1_000).toISOString()
  return {
    id: `crash-${index}`,
    kind: 'comment',
    language: 'en',
    title: `Comment ${index}`,
    fields: [{ name: 'text', text: `The text of comment ${index}.` }],
    reports: [{ reason: 'spam', reporter: 'listener', at }],
    author: { id: 'a1' },
    createdAt: at,
  }
}

test(`after ${KILLS} SIGKILLs at random moments no decision shown as saved is lost and none is doubled (P1, P2, P3)`, async () => {
  test.setTimeout(KILLS * 20_000 + 120_000)
  const seed = Number(process.env['TEDUH_SEED'] ?? Date.now() % 2 ** 32)
  console.log(`seed ${seed}`)
  const random = sequence(seed)
  const backend = await startBackend({ demo: true, demoItems: false })
  const place = createPlace()
  await clientFor(backend.url, 'supervisor').ingest(
    Array.from({ length: 500 }, (_, index) => textItem(index)),
  )
  const saved = new Set<string>()
  try {
    for (let kill = 0; kill < KILLS; kill += 1) {
      const running = await launch({ place, backendUrl: backend.url, account: 'moderator-en' })
      await running.page.exposeFunction('noteSaved', (decisionId: string) => saved.add(decisionId))
      await running.page.evaluate(() => {
        const told = new Set<string>()
        const look = (): void => {
          const line = document.querySelector<HTMLElement>('[data-testid=feedback][data-state=saved]')
          const decisionId = line?.dataset['decisionId']
          if (decisionId === undefined || told.has(decisionId)) return
          told.add(decisionId)
          window.noteSaved?.(decisionId)
        }
        new MutationObserver(look).observe(document.body, {
          subtree: true,
          childList: true,
          attributes: true,
        })
      })
      const until = Date.now() + 1_500 + random() * 3_000
      const reviewer = reviewerAt(running.page)
      const work = (async () => {
        await reviewer.sync()
        const isAtWork = await running.page
          .getByTestId('item')
          .waitFor({ timeout: 1_000 })
          .then(
            () => true,
            () => false,
          )
        if (!isAtWork) await reviewer.claim('text')
        while (Date.now() < until) {
          await running.page.keyboard.press('KeyA')
          await running.page.waitForTimeout(20 + random() * 150)
        }
      })()
      await Promise.race([
        work.catch(() => undefined),
        new Promise((resolve) => setTimeout(resolve, until - Date.now())),
      ])
      await running.kill()
    }
    expect(saved.size, 'the test has decided something').toBeGreaterThan(KILLS)

    const last = await launch({ place, backendUrl: backend.url, account: 'moderator-en' })
    await reviewerAt(last.page).settled(0, 60_000)
    await last.close()
    const held = await clientFor(backend.url, 'moderator-en').heldDecisions()
    const ids = held.map((one) => one.decision.id as string)
    expect(new Set(ids).size, 'none doubled by id').toBe(ids.length)
    expect(
      [...saved].filter((id) => !ids.includes(id)),
      'saved decisions that the backend does not hold',
    ).toEqual([])
    const jobs = held
      .filter((one) => one.decision.supersedes === null)
      .map((one) => one.decision.jobId as string)
    expect(new Set(jobs).size, 'no job decided twice').toBe(jobs.length)
  } finally {
    await backend.stop()
    place.remove()
  }
})
