import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { root } from '../../scripts/setup/paths.mjs'
import { clientFor, startBackend } from '../helpers/backend.ts'
import { launch } from '../helpers/launch.ts'
import { openNetwork } from '../helpers/network.ts'
import { reviewerAt, type Shown } from '../helpers/reviewer.ts'

const sample = join(root, '../shared/data/sample/items.jsonl')

/** Five at a time, so that every kind is among the first sixty: texts are of three kinds and come by age. */
const CLAIMS = [
  'audio',
  'video',
  'images',
  'images',
  'playlists',
  'people',
  ...Array.from({ length: 6 }, () => 'text'),
]

/** A verdict without a clause, the likeliest clause, a skip and an escalation, in turn. */
const JUDGEMENTS = [['KeyA'], ['Digit1'], ['KeyS', 'Digit1'], ['KeyE', 'Digit1']]

function importSample(backendUrl: string): string {
  const run = spawnSync(
    process.execPath,
    [join(root, 'backend/import/main.ts'), sample, '--backend', backendUrl],
    {
      encoding: 'utf8',
    },
  )
  expect(run.status, run.stderr).toBe(0)
  return run.stdout
}

test('sixty items of every kind are reviewed by keys, the middle twenty without a network, and each decision arrives once', async () => {
  test.setTimeout(240_000)
  expect(existsSync(sample), 'the sample lies beside the project').toBe(true)
  const backend = await startBackend({ demo: true, demoItems: false })
  const network = await openNetwork(backend.url)
  try {
    expect(importSample(backend.url)).toContain('240')
    const { page, close } = await launch({ backendUrl: network.url, account: 'moderator-en' })
    try {
      const reviewer = reviewerAt(page)
      await expect(page.getByTestId('queue-list')).toBeVisible({ timeout: 30_000 })
      for (let step = 0; step < 9; step += 1) await page.keyboard.press('Minus')
      for (const [turn, queue] of CLAIMS.entries()) {
        if (turn > 0) await reviewer.backToQueues()
        await reviewer.claim(queue)
      }
      const decided: Shown[] = []
      for (let number = 1; number <= 60; number += 1) {
        if (number === 21) {
          network.cut()
          await expect.poll(async () => (await reviewer.sync()).online, { timeout: 30_000 }).toBe(false)
        }
        if (number === 41) network.mend()
        decided.push(await reviewer.decide(...(JUDGEMENTS[number % JUDGEMENTS.length] ?? [])))
      }
      const figures = await reviewer.settled(60, 60_000)
      expect(figures).toMatchObject({ pending: 0, acknowledged: 60, attention: 0, online: true })

      const held = await clientFor(backend.url, 'moderator-en').heldDecisions()
      expect(held.map((one) => one.decision.itemId as string).sort()).toEqual(
        decided.map((item) => item.id).sort(),
      )
      expect(new Set(held.map((one) => one.decision.id)).size).toBe(60)
      const kinds = [
        'comment',
        'cover_art',
        'episode',
        'message',
        'playlist',
        'playlist_description',
        'profile_bio',
      ]
      expect([...new Set(decided.map((item) => item.kind))].sort()).toEqual([
        ...kinds,
        'profile_image',
        'video_clip',
      ])
    } finally {
      await close()
    }
  } finally {
    await network.close()
    await backend.stop()
  }
})
