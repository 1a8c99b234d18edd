import { readdir, readFile } from 'node:fs/promises'
import { test } from '@playwright/test'
import { createPlace, launch } from '../helpers/launch.ts'
import { expect, untilSignedIn } from './support/app.ts'
import { smallBackend } from './support/small-backend.ts'

/** S6, the keys' part: what guards them on a machine with a secret store, and on one without. */

async function keyFiles(profile: string): Promise<string> {
  const vault = `${profile}/vault`
  const folders = (await readdir(vault, { withFileTypes: true })).filter((entry) => entry.isDirectory())
  const texts = folders.map(async (folder) => await readFile(`${vault}/${folder.name}/key.json`, 'utf8'))
  return (await Promise.all(texts)).join('\n')
}

// Fails when electron/vault/secret-store.ts takes `basic_text` for a secret store.
test('without a secret store the page is told so, and the keys wait for a passphrase', async () => {
  const running = await launch()
  try {
    const view = await running.page.evaluate(async () => await window.teduh.session.current())
    expect(view).toMatchObject({ state: 'signed_out', secretStore: false })
    const answer = await running.page.evaluate(async () => {
      const { server } = await window.teduh.session.current()
      return await window.teduh.session.signIn({
        server,
        credential: { type: 'demo', account: 'moderator-en' },
        protection: { type: 'keyring' },
      })
    })
    expect(answer).toMatchObject({ ok: false, failure: { code: 'no_secret_store' } })
  } finally {
    await running.close()
  }
})

// Fails when a session guarded by a passphrase opens without it, or does not open with it, or needs the network to.
test('a passphrase is asked for after a restart, and the right one opens without a network', async () => {
  const backend = await smallBackend()
  const place = createPlace()
  try {
    const first = await launch({ place, backendUrl: backend.url })
    const signedIn = await first.page.evaluate(async () => {
      const { server } = await window.teduh.session.current()
      return await window.teduh.session.signIn({
        server,
        credential: { type: 'demo', account: 'moderator-en' },
        protection: { type: 'passphrase', passphrase: 'a long passphrase' },
      })
    })
    expect(signedIn).toMatchObject({ ok: true, value: { state: 'signed_in', protection: 'passphrase' } })
    await first.close()
    await backend.close()

    const second = await launch({ place, backendUrl: backend.url })
    const outcome = await second.page.evaluate(async () => {
      const { session } = window.teduh
      return [
        await session.current(),
        await session.unlock('a wrong one'),
        await session.unlock('a long passphrase'),
      ]
    })
    expect(outcome).toMatchObject([
      { state: 'locked', account: 'moderator-en' },
      { ok: false, failure: { code: 'wrong_passphrase' } },
      { ok: true, value: { state: 'signed_in', reviewer: { id: 'moderator-en' } } },
    ])
    await second.close()
  } finally {
    place.remove()
  }
})

// Fails when the keyring is not used where there is one, or does not open what it sealed.
test('with a secret store a restart needs nobody, and the key file is of no use without it', async () => {
  const backend = await smallBackend()
  const place = createPlace()
  try {
    const first = await launch({ place, backendUrl: backend.url, account: 'moderator-en', keyring: true })
    await untilSignedIn(first.page)
    const view = await first.page.evaluate(async () => await window.teduh.session.current())
    expect(view).toMatchObject({ state: 'signed_in', protection: 'keyring' })
    await first.close()
    expect(await keyFiles(place.profile)).toContain('"protection":"keyring"')
    await backend.close()

    const second = await launch({ place, backendUrl: backend.url, keyring: true })
    await untilSignedIn(second.page)
    await second.close()

    const third = await launch({ place, backendUrl: backend.url })
    const without = await third.page.evaluate(async () => await window.teduh.session.current())
    expect(without.state).toBe('signed_out')
    await third.close()
  } finally {
    place.remove()
  }
})

// Fails when a sign-out leaves a key, a token or the local database behind.
test('a sign-out leaves no key, and no local database', async () => {
  const backend = await smallBackend()
  const place = createPlace()
  try {
    const running = await launch({ place, backendUrl: backend.url, account: 'moderator-en' })
    await untilSignedIn(running.page)
    const stored = async () => await running.page.evaluate(async () => (await indexedDB.databases()).length)
    // The figures at the edge come from the open store: one that is only being opened could still be written anew.
    await running.page.locator('[data-testid=sync-status][data-pending]').waitFor()
    expect(await stored()).toBeGreaterThan(0)
    const loaded = running.page.waitForEvent('load')
    await running.page.evaluate(() => {
      void window.teduh.session.signOut()
    })
    await loaded
    const view = await running.page.evaluate(async () => await window.teduh.session.current())
    expect(view.state).toBe('signed_out')
    expect(await keyFiles(place.profile)).toBe('')
    await expect.poll(stored).toBe(0)
    await running.close()
  } finally {
    await backend.close()
    place.remove()
  }
})
