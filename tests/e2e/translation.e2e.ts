import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { clientFor, startBackend } from '../helpers/backend.ts'
import { launch } from '../helpers/launch.ts'
import { reviewerAt } from '../helpers/reviewer.ts'
import { startTranslationServer } from '../helpers/translation-server.ts'

/** In the order in which they are given out. */
function items(): readonly unknown[] {
  const at = new Date().toISOString()
  const comment = (id: string, severity: string, reason: string) => ({
    id,
    kind: 'comment',
    language: 'en',
    title: `Words of ${id}`,
    severity,
    reports: [{ reason, reporter: 'listener', at }],
    author: { id: 'a1' },
    createdAt: at,
  })
  return [
    comment('stays', 'critical', 'child_safety'),
    comment('goes', 'high', 'spam'),
    comment('later', 'low', 'spam'),
  ]
}

async function isListed(page: Page): Promise<boolean> {
  await page.keyboard.press('F1')
  const words = await page.getByTestId('cheat-sheet-keys').textContent()
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('cheat-sheet-keys')).toHaveCount(0)
  return words?.includes('Translate by machine') ?? false
}

test('the organisation says whether there is translation, and of what, and can take it away while people work', async () => {
  const service = await startTranslationServer()
  const dataDir = mkdtempSync(join(tmpdir(), 'teduh-translation-'))
  const common = { demo: true, demoItems: false, dataDir }
  let backend = await startBackend({ ...common, translationUrl: service.url })
  const port = Number(new URL(backend.url).port)
  await clientFor(backend.url, 'supervisor').ingest(items(), 'text')
  const { page, close, output } = await launch({ backendUrl: backend.url, account: 'moderator-en' })
  const pane = page.getByTestId('translation')
  const sent = (): readonly string[] => service.requests.flatMap(({ q }) => q)
  try {
    const reviewer = reviewerAt(page)
    await reviewer.claim('text')
    expect((await reviewer.shown()).id).toBe('stays')
    // The organisation has it, if not for this item.
    await expect.poll(() => isListed(page)).toBe(true)
    await page.keyboard.press('Shift+KeyT')

    await reviewer.decide('KeyA')
    expect((await reviewer.shown()).id).toBe('goes')
    await expect(pane).toHaveCount(0)
    await page.keyboard.press('Shift+KeyT')
    await expect(pane).toContainText('en: Words of goes')
    expect(sent()).toEqual(['Words of goes'])

    await reviewer.decide('KeyA')
    expect((await reviewer.shown()).id).toBe('later')
    await backend.stop()
    await expect.poll(async () => (await reviewer.sync()).online, { timeout: 30_000 }).toBe(false)
    await page.keyboard.press('Shift+KeyT')
    await expect(pane).toHaveAttribute('data-state', 'failed')
    await expect(pane).toContainText('Not translated: The server does not answer.')

    backend = await startBackend({ ...common, port })
    await expect.poll(async () => (await reviewer.sync()).online, { timeout: 60_000 }).toBe(true)
    await expect.poll(() => isListed(page), { timeout: 30_000 }).toBe(false)
    await page.keyboard.press('Shift+KeyT')
    await expect(pane).toHaveAttribute('data-state', 'failed')
    expect(sent()).toEqual(['Words of goes'])
  } catch (error) {
    throw new Error(`${String(error)}\n${output().slice(-2_000)}`, { cause: error })
  } finally {
    await close()
    await backend.stop()
    await service.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
})

test('the embedded backend takes the service from a developer’s surroundings', async () => {
  const service = await startTranslationServer()
  const { page, close } = await launch({
    account: 'moderator-en',
    env: { TEDUH_TRANSLATE_URL: service.url },
  })
  try {
    await reviewerAt(page).claim('text')
    await expect.poll(() => isListed(page)).toBe(true)
    await page.keyboard.press('Shift+KeyT')
    await expect(page.getByTestId('translation')).toHaveAttribute('data-state', 'here')
    expect(service.requests).toHaveLength(1)
  } finally {
    await close()
    await service.stop()
  }
})
