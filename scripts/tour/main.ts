import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { startBackend } from '../../tests/helpers/backend.ts'
import setUp from '../../tests/helpers/electron-setup.ts'
import { root } from '../setup/paths.mjs'
import { type Visit, visitEverything, visitSignIn } from './visits.ts'

/**
 * `npm run tour`: signs in, reviews in three languages, and leaves a picture of every screen in docs/tour.
 * The pictures are what README and docs show, so run it when a screen changes.
 */
const VISITS: readonly Visit[] = [
  { name: 'en', account: 'moderator-en', locale: 'en', theme: 'dark', size: { width: 1280, height: 800 } },
  { name: 'id', account: 'moderator-id', locale: 'id', theme: 'dark', size: { width: 1280, height: 800 } },
  { name: 'th', account: 'moderator-th', locale: 'th', theme: 'dark', size: { width: 1280, height: 800 } },
  {
    name: 'en-light-wide',
    account: 'moderator-en',
    locale: 'en',
    theme: 'light',
    size: { width: 1920, height: 1080 },
  },
]

const folder = join(root, 'docs/tour')
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const tearDown = await setUp()
try {
  for (const visit of VISITS) {
    const backend = await startBackend({ demo: true })
    try {
      const pictures = [
        ...(visit.name === 'en' ? await visitSignIn(backend.url, folder) : []),
        ...(await visitEverything(visit, backend.url, folder)),
      ]
      console.log(`${visit.name}: ${pictures.join(', ')}`)
    } finally {
      await backend.stop()
    }
  }
} finally {
  await tearDown()
}
