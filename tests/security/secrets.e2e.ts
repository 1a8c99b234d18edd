import { readFile } from 'node:fs/promises'
import { launch } from '../helpers/launch.ts'
import { expect, test, untilOnline, untilSignedIn } from './support/app.ts'

/** S5: tokens, secrets and keys never reach the page. Compared with the actual values, not with their names. */

// Fails when a view or an answer carries the session record (electron/session/session-service.ts `view`).
test('nothing that the bridge answers holds the token', async ({ running }) => {
  const seen = await running.page.evaluate(everythingThePageCanSee)
  expect(running.backend.tokens.length).toBeGreaterThan(0)
  expect(seen).toContain('moderator-en')
  for (const token of running.backend.tokens) expect(seen).not.toContain(token)
})

// Fails when electron/ipc/worker-lines.ts gives a second line in one page load: with it come the record key and, by
// asking, the content keys.
test("whoever asks second for the worker's line gets none", async ({ running }) => {
  await expect.poll(() => running.page.workers().length).toBeGreaterThan(0)
  const ports = await running.page.evaluate(async () => {
    let given = 0
    const hear = (event: MessageEvent) => {
      given += event.ports.length
    }
    window.addEventListener('message', hear)
    window.teduh.connectWorker()
    // A navigation that begins and is refused is no page load.
    location.href = 'https://example.com/'
    await new Promise((resolve) => setTimeout(resolve, 100))
    location.hash = '#x'
    window.teduh.connectWorker()
    await new Promise((resolve) => setTimeout(resolve, 500))
    window.removeEventListener('message', hear)
    return given
  })
  expect(ports).toBe(0)
})

// Fails when electron/ipc/worker-line-offer.ts no longer tells of page loads: the app would be dead after a reload.
test('a page that is loaded again gets its line', async ({ running }) => {
  for (let load = 0; load < 3; load++) {
    const loaded = running.page.waitForEvent('load')
    await running.page.evaluate(() => {
      setTimeout(() => location.reload())
    })
    await loaded
    await untilSignedIn(running.page)
    await expect.poll(() => running.page.workers().length).toBe(1)
    await untilOnline(running.page)
  }
})

// Fails when the secret of the embedded backend, or a token of it, gets into an answer, the environment of the page's
// process, the command line or the log.
test("the embedded backend's secret stays in main and in the backend", async () => {
  const running = await launch({ account: 'moderator-en' })
  try {
    // What main really sends, taken from its own requests.
    await running.inMain(async ({ session }) => {
      const sent: string[] = []
      Object.assign(globalThis, { sentHeaders: sent })
      session.fromPartition('teduh-gateway').webRequest.onSendHeaders((details) => {
        for (const name of ['teduh-secret', 'authorization']) sent.push(details.requestHeaders[name] ?? '')
      })
    })
    await untilSignedIn(running.page)
    await running.page.evaluate(async () => await window.teduh.queues.list())
    const sent = await running.inMain(async () => Reflect.get(globalThis, 'sentHeaders') as string[])
    const secrets = [...new Set(sent.map((value) => value.replace('Bearer ', '')))].filter(
      (value) => value !== '',
    )
    expect(secrets.length).toBeGreaterThanOrEqual(2)
    for (const secret of secrets) expect(secret.length).toBeGreaterThanOrEqual(32)

    const seen = await running.page.evaluate(everythingThePageCanSee)
    const log = await readFile(`${running.place.profile}/logs/teduh.log`, 'utf8').catch(() => '')
    const commandLines = await running.inMain(async ({ app }) => {
      const { readFile: read } = process.getBuiltinModule('node:fs/promises')
      const processes = app.getAppMetrics().map(({ pid }) => pid)
      const texts = processes.map(async (pid) => await read(`/proc/${pid}/cmdline`, 'utf8').catch(() => ''))
      return (await Promise.all(texts)).join('\n')
    })
    for (const secret of secrets) {
      expect(seen).not.toContain(secret)
      expect(log + running.output()).not.toContain(secret)
      expect(commandLines).not.toContain(secret)
    }
  } finally {
    await running.close()
  }
})

/** Runs in the page. Every answer of the bridge, the document, and what is stored in the clear. */
async function everythingThePageCanSee(): Promise<string> {
  const { teduh } = window
  const answers = [
    await teduh.environment(),
    await teduh.session.current(),
    await teduh.session.unlock('not the passphrase'),
    await teduh.session.demoAccounts((await teduh.session.current()).server),
    await teduh.settings.get(),
    await teduh.settings.set({}),
    await teduh.queues.list(),
  ]
  const stores = await indexedDB.databases()
  return [
    JSON.stringify(answers),
    document.documentElement.outerHTML,
    JSON.stringify({ ...localStorage, ...sessionStorage }),
    JSON.stringify(stores),
    document.cookie,
    location.href,
    performance
      .getEntries()
      .map((entry) => entry.name)
      .join(),
  ].join('\n')
}
