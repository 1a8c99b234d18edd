import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { startBackend } from '../helpers/backend.ts'
import { createPlace, launch } from '../helpers/launch.ts'
import { reviewerAt } from '../helpers/reviewer.ts'

test('a second start in the same profile ends by itself and leaves the first at work', async () => {
  const backend = await startBackend({ demo: true })
  const place = createPlace()
  try {
    const first = await launch({ place, backendUrl: backend.url, account: 'moderator-en' })
    const reviewer = reviewerAt(first.page)
    await reviewer.claim('text')
    const second = spawn(
      join(place.folder, 'electron'),
      [process.env['TEDUH_TEST_APP'] ?? '', '--disable-gpu'],
      {
        env: { ...process.env, DISPLAY: process.env['TEDUH_TEST_DISPLAY'], TEDUH_PROFILE: place.profile },
        stdio: 'ignore',
      },
    )
    const code = await new Promise((resolve) => second.once('exit', resolve))
    expect(code).toBe(0)
    await reviewer.decide('KeyA')
    expect(await reviewer.settled(1, 30_000)).toMatchObject({ pending: 0, acknowledged: 1 })
    await first.close()
  } finally {
    await backend.stop()
    place.remove()
  }
})
