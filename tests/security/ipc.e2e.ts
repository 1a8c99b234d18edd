import { expect, test } from './support/app.ts'

/** S4: main hears the main frame of our own page, and nobody else; what it hears it parses. */

/** What the preload offers, in a window that a test makes with it. */
interface Strangers {
  readonly own: unknown
  readonly ownInFrame: unknown
  readonly elsewhere: unknown
}

// Fails when electron/security/sender.ts forgets the parent, or the origin, of a frame, or electron/security/guarded-ipc.ts
// does not ask it.
test('a sub-frame and a page of another origin are refused, although they have the bridge', async ({
  running,
}) => {
  const outcome = await running.inMain(async ({ app, BrowserWindow }): Promise<Strangers> => {
    const preload = `${app.getAppPath()}/out/preload/preload.cjs`
    const call =
      'window.teduh.settings.set({}).then((r) => (r.ok ? "answered" : r.failure.code), (e) => "thrown " + e)'
    const open = (): Electron.BrowserWindow =>
      new BrowserWindow({
        show: false,
        webPreferences: { preload, sandbox: true, contextIsolation: true, nodeIntegrationInSubFrames: true },
      })
    const window = open()
    await window.loadURL('app://teduh/index.html')
    const own = await window.webContents.executeJavaScript(call)
    // A frame without an address has our origin: only its place gives it away.
    await window.webContents.executeJavaScript(`new Promise((resolve) => {
      const frame = document.createElement('iframe')
      frame.srcdoc = '<p>x</p>'
      frame.onload = () => resolve(null)
      document.body.append(frame)
    })`)
    const frame = window.webContents.mainFrame.frames[0]
    if (frame?.origin !== 'app://teduh') throw new Error(`the frame has the origin ${frame?.origin}`)
    const ownInFrame = await frame.executeJavaScript(call)
    window.destroy()
    const other = open()
    await other.loadURL('about:blank')
    const elsewhere = await other.webContents.executeJavaScript(call)
    other.destroy()
    return { own, ownInFrame, elsewhere }
  })
  expect(outcome).toEqual({ own: 'answered', ownInFrame: 'refused', elsewhere: 'refused' })
})

// Fails when a handler of electron/ipc/page-calls.ts does not parse, or a schema of the contracts lets more through.
test('malformed input is answered with a refusal, on every call that takes any', async ({ running }) => {
  const codes = await running.page.evaluate(async () => {
    const { session, settings, clipboard, bugs } = window.teduh
    const calls: unknown[] = [
      session.demoAccounts,
      session.signIn,
      session.unlock,
      settings.set,
      session.restrict,
      clipboard.copy,
      bugs.report,
    ]
    const inputs = [
      undefined,
      null,
      7,
      '',
      [],
      { type: 'remote', url: 'file:///x' },
      { theme: 'pink' },
      { a: { b: 1 } },
    ]
    const found = new Set<string>()
    for (const call of calls) {
      for (const input of inputs) {
        const answer = typeof call === 'function' ? await call(input) : { ok: true }
        found.add(answer.ok ? `answered ${JSON.stringify(input)}` : answer.failure.code)
      }
    }
    return [...found]
  })
  expect(codes).toEqual(['refused'])
})

// Fails when the preload exposes more than the contract's bridge, or an object that can be changed.
test('the bridge is the contract, and frozen', async ({ running }) => {
  const bridge = await running.page.evaluate(() => {
    const shape = (value: object): unknown =>
      Object.fromEntries(
        Object.entries(value).map(([name, inner]) => [
          name,
          typeof inner === 'function' ? 'function' : shape(inner),
        ]),
      )
    const before = window.teduh.settings.get
    for (const change of [
      () => Object.assign(window.teduh.settings, { get: () => 'planted' }),
      () => Object.assign(window.teduh, { planted: 1 }),
      () => Object.assign(window, { teduh: { planted: 1 } }),
      () => Reflect.deleteProperty(window, 'teduh'),
    ]) {
      try {
        change()
      } catch {
        // Frozen objects refuse loudly in modules.
      }
    }
    return { shape: shape(window.teduh), same: window.teduh.settings.get === before }
  })
  expect(bridge.same).toBe(true)
  expect(bridge.shape).toEqual({
    environment: 'function',
    session: {
      current: 'function',
      demoAccounts: 'function',
      signIn: 'function',
      unlock: 'function',
      signOut: 'function',
      restrict: 'function',
      onChange: 'function',
    },
    settings: { get: 'function', set: 'function' },
    clipboard: { copy: 'function' },
    bugs: { report: 'function' },
    queues: { list: 'function', onChange: 'function' },
    connectWorker: 'function',
  })
})
