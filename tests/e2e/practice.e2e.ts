import { expect, test } from '@playwright/test'
import { ALL_COMMANDS } from '../../renderer/app/all-commands.ts'
import type { Binding } from '../../shared/contracts/ipc/keys.ts'
import { startBackend } from '../helpers/backend.ts'
import { launch } from '../helpers/launch.ts'
import { reviewerAt } from '../helpers/reviewer.ts'

const pressed = ({ code, mod, shift, alt }: Binding): string =>
  [mod && 'Control', alt && 'Alt', shift && 'Shift', code].filter(Boolean).join('+')

test('practice asks for the keys, shows the one that was missed, and decides nothing', async () => {
  const backend = await startBackend({ demo: true })
  const { page, close } = await launch({ backendUrl: backend.url, account: 'moderator-en' })
  try {
    const reviewer = reviewerAt(page)
    await reviewer.claim('text')
    const item = await reviewer.shown()
    await page.keyboard.press('Control+KeyK')
    await page.keyboard.type('Practise the keys')
    await page.keyboard.press('Enter')
    const dialog = page.getByTestId('practice')
    const task = dialog.locator('[data-task]')
    await expect(task).toBeVisible()

    await page.keyboard.press('KeyR')
    await expect(dialog.locator('kbd').first()).toBeVisible()
    let asked = 0
    for (; (await task.count()) > 0 && asked < 40; asked += 1) {
      const [id, command] = await task.evaluate((one) => [one.dataset.task, one.dataset.command])
      const key = ALL_COMMANDS.find((one) => one.id === command)?.bindings[0]
      if (key === undefined) throw new Error(`${command} has no key`)
      await page.keyboard.press(pressed(key))
      await expect(dialog.locator(`[data-task="${id}"]`)).toHaveCount(0)
    }
    await expect(dialog.locator('[data-outcome]')).toBeVisible()
    expect(asked).toBeGreaterThan(12)
    // The one that was shown is worth another round.
    await expect(dialog.locator('li')).not.toHaveCount(0)
    await page.keyboard.press('Enter')
    await expect(task).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    expect(await reviewer.shown()).toEqual(item)
    expect(await reviewer.sync()).toMatchObject({ pending: 0, acknowledged: 0 })
  } finally {
    await close()
    await backend.stop()
  }
})
