import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startDisplay } from '../../scripts/run/display.ts'
import { stage } from './stage.ts'

/**
 * Once for a Playwright run: a virtual display (always our own, so that nobody's windows are in the way) and the app
 * where the ordinary user can read it. Workers get both through the environment.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'teduh-stage-'))
  const { app, electron } = stage(folder)
  process.env.TEDUH_TEST_APP = app
  process.env.TEDUH_TEST_ELECTRON = electron
  const display = process.platform === 'linux' ? await startDisplay() : undefined
  if (display) process.env.TEDUH_TEST_DISPLAY = display.name
  return async () => {
    await display?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
