import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { root } from '../../scripts/setup/paths.mjs'
import { killGroup } from '../helpers/process-group.ts'

test('npm start opens the window and starts the built-in backend, whoever types it', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'teduh-start-'))
  const log = join(profile, 'logs/teduh.log')
  const { DISPLAY: _, ...environment } = process.env
  const started = spawn(process.execPath, [join(root, 'scripts/run/start.ts'), '--disable-gpu'], {
    env: { ...environment, TEDUH_PROFILE: profile, TEDUH_ACCOUNT: 'moderator-en' },
    stdio: 'ignore',
    detached: true,
  })
  try {
    const said = () => (existsSync(log) ? readFileSync(log, 'utf8') : '')
    await expect.poll(said, { timeout: 60_000 }).toContain('the page is loaded')
    await expect.poll(said, { timeout: 60_000 }).toContain('the embedded backend is ready')
    expect(said()).not.toContain('"level":"error"')
  } finally {
    if (started.pid !== undefined) await killGroup(started.pid)
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
})
