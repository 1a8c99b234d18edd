import { expect, type Page, test } from '@playwright/test'
import { clientFor, startBackend } from '../helpers/backend.ts'
import { launch } from '../helpers/launch.ts'
import { reviewerAt } from '../helpers/reviewer.ts'
import { startTranslationServer } from '../helpers/translation-server.ts'

const INDONESIAN =
  'Kirim pesan kalau mau harganya. Orang ini mudbean banget, nggak bisa dipercaya karena password semua orang diambil.'
const ZAWGYI = 'လူတိုင္းသည္ တူညီ လြတ္လပ္ေသာ ဂုဏ္သိကၡာျဖင့္ လည္းေကာင္း'
const UNICODE = 'လူတိုင်းသည် တူညီ လွတ်လပ်သော ဂုဏ်သိက္ခာဖြင့် လည်းကောင်း'

/** The words that a highlight of this name covers, in the item on the screen. */
async function highlighted(page: Page, name: string): Promise<readonly string[]> {
  return await page.evaluate((wanted) => {
    const stage = document.querySelector('[data-testid=item]')
    const ranges = [...(CSS.highlights.get(wanted) ?? [])]
    return ranges
      .filter((range) => stage?.contains(range.startContainer))
      .map((range) => (range instanceof Range ? range.toString() : ''))
  }, name)
}

function items(): readonly unknown[] {
  const at = new Date().toISOString()
  const common = {
    kind: 'comment',
    language: 'en',
    reports: [{ reason: 'spam', reporter: 'listener', at }],
    author: { id: 'a1', displayName: 'mudbean \u202eevil' },
    createdAt: at,
  }
  return [
    {
      ...common,
      id: 'text-1',
      title: 'A comment',
      fields: [{ name: 'body', text: INDONESIAN }],
      signals: [{ name: 'insult', score: 0.7, terms: ['nggak bisa'] }],
    },
    { ...common, id: 'text-2', title: 'Another comment', fields: [{ name: 'body', text: ZAWGYI }] },
  ]
}

test('words are marked, masked, told by language, converted and translated, all by keys, and the decision says so', async () => {
  const translation = await startTranslationServer()
  const backend = await startBackend({ demo: true, demoItems: false, translationUrl: `${translation.url}/` })
  const supervisor = clientFor(backend.url, 'supervisor')
  await supervisor.ingest(items(), 'text')
  const { page, close, output } = await launch({ backendUrl: backend.url, account: 'moderator-en' })
  const violations: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) violations.push(message.text().slice(0, 300))
  })
  try {
    const reviewer = reviewerAt(page)
    await reviewer.claim('text')
    if ((await reviewer.shown()).id !== 'text-1') await reviewer.decide('KeyA')
    const stage = page.getByTestId('item')

    // The detector is WebAssembly in the worker: it says what the source had wrong.
    await expect(stage.locator('[data-guess]')).toHaveAttribute('data-guess', 'id')
    await expect(stage).not.toContainText('mudbean')
    await expect(stage.locator('[data-masked]')).toHaveText('•••••••')
    await expect.poll(() => highlighted(page, 'teduh-watch')).toEqual(['password'])
    expect(await highlighted(page, 'teduh-signal')).toEqual(['nggak bisa'])
    const panel = page.locator('aside')
    await expect(panel.locator('[data-masked]')).toHaveText('•••••••')
    await expect(panel).toContainText('RLO')

    await page.keyboard.press('KeyU')
    await expect(stage).toContainText(INDONESIAN)
    await expect.poll(() => highlighted(page, 'teduh-slur')).toEqual(['mudbean'])
    await page.keyboard.press('KeyU')
    await expect(stage).not.toContainText('mudbean')

    await page.keyboard.press('Shift+KeyL')
    await page.keyboard.press('Digit1')
    await expect(stage.locator('[data-corrected]')).toHaveAttribute('data-corrected', 'id')

    translation.refuse = { status: 500, error: 'down' }
    await page.keyboard.press('Shift+KeyT')
    await expect(page.getByTestId('translation')).toHaveAttribute('data-state', 'failed')
    translation.refuse = null
    await page.keyboard.press('Shift+KeyT')
    await expect(page.getByTestId('translation')).toContainText(`en: ${INDONESIAN}`)
    await expect(page.getByTestId('translation')).toContainText('Machine translation')
    await expect(stage.locator('[data-masked]')).toBeVisible()
    expect(translation.requests.at(-1)).toMatchObject({ source: 'id', target: 'en' })

    const decided = await stage.getAttribute('data-item-id')
    await page.keyboard.press('KeyA')
    if (decided === 'text-1' && (await page.getByTestId('item').count()) > 0) {
      await expect(page.getByTestId('converted')).toContainText(UNICODE)
      await expect(stage).toContainText(ZAWGYI)
      await expect(page.getByTestId('translation')).toHaveCount(0)
      await page.keyboard.press('KeyA')
    }
    await reviewer.settled(2, 60_000)
    const held = await supervisor.heldDecisions()
    const one = held.find(({ decision }) => decision.itemId === 'text-1')?.decision
    expect(one).toMatchObject({ contentLanguage: 'id', translated: true })
    const two = held.find(({ decision }) => decision.itemId === 'text-2')?.decision
    expect(two?.contentLanguage).toBe('en')
    expect(two).not.toHaveProperty('translated')
    expect(violations).toEqual([])
  } catch (error) {
    throw new Error(`${String(error)}\n${violations.join('\n')}\n${output().slice(-2_000)}`, { cause: error })
  } finally {
    await close()
    await translation.stop()
    await backend.stop()
  }
})
