import { expect, test } from './support/app.ts'
import { listen } from './support/listener.ts'

/** S3: navigation, redirects, windows, webviews, permissions, files: denied, tested by trying. */

// Fails when electron/security/navigation.ts is not applied.
test('the page can be led nowhere', async ({ running }) => {
  const before = running.page.url()
  const targets = [
    'https://example.com/',
    'http://127.0.0.1:9/',
    'file:///etc/passwd',
    'app://teduh/assets/other.html',
    'app://other/index.html',
    'data:text/html,<h1>x',
    'chrome://version',
    'media://item/x',
  ]
  await running.page.evaluate(() => Object.assign(globalThis, { stillHere: true }))
  for (const target of targets) {
    await running.page.evaluate((to) => {
      location.href = to
    }, target)
    await running.page.evaluate((to) => {
      const link = document.createElement('a')
      link.href = to
      document.body.append(link)
      link.click()
      link.remove()
    }, target)
    await running.page.waitForTimeout(60)
  }
  expect(running.page.url()).toBe(before)
  expect(await running.page.evaluate(() => 'stillHere' in globalThis)).toBe(true)
})

// Fails when electron/security/new-windows.ts is not applied, or answers with anything but deny.
test('the page opens no window, and nothing outside', async ({ running }) => {
  const opened = await running.inMain(async ({ shell }) => {
    const calls: string[] = []
    Object.assign(globalThis, { openedOutside: calls })
    shell.openExternal = async (address) => {
      calls.push(address)
    }
    return calls.length
  })
  expect(opened).toBe(0)
  const results = await running.page.evaluate(() =>
    [
      'https://example.com',
      'file:///etc/passwd',
      'app://teduh/index.html',
      'about:blank',
      'javascript:1',
      'mailto:a@b.c',
    ].map((address) => window.open(address) === null),
  )
  await running.page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'https://example.com'
    link.target = '_blank'
    document.body.append(link)
    link.click()
    link.remove()
  })
  await running.page.waitForTimeout(200)
  expect(results).toEqual(Array(6).fill(true))
  expect(running.page.context().pages().length).toBe(1)
  expect(await running.inMain(async () => Reflect.get(globalThis, 'openedOutside'))).toEqual([])
})

// Fails when `webviewTag` is turned on in web-preferences.ts and electron/security/webviews.ts is not applied.
test('a webview is an unknown element', async ({ running }) => {
  const attached = await running.page.evaluate(async () => {
    const view = document.createElement('webview')
    view.setAttribute('src', 'https://example.com')
    document.body.append(view)
    await new Promise((resolve) => setTimeout(resolve, 300))
    const found = view.shadowRoot !== null || 'getWebContentsId' in view
    view.remove()
    return found
  })
  expect(attached).toBe(false)
  expect(await running.inMain(async ({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
})

// Fails when electron/security/permissions.ts is not applied: Electron grants all that is asked.
test('every permission is denied', async ({ running }) => {
  const answers = await running.page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'clipboard-read',
      'midi',
      'screen-wake-lock',
    ]
    const queried = await Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
    )
    const refused = async (ask: () => Promise<unknown>) =>
      await ask().then(
        () => 'granted',
        () => 'denied',
      )
    return {
      queried,
      asked: [
        await refused(async () => await navigator.mediaDevices.getUserMedia({ audio: true })),
        await refused(async () => await navigator.mediaDevices.getUserMedia({ video: true })),
        await refused(async () => await navigator.mediaDevices.getDisplayMedia()),
        await refused(
          async () => await new Promise((good, bad) => navigator.geolocation.getCurrentPosition(good, bad)),
        ),
        await refused(async () => await navigator.clipboard.readText()),
        await refused(async () => await navigator.requestMIDIAccess()),
      ],
      notifications: await Notification.requestPermission(),
    }
  })
  expect(answers.queried).toEqual(Array(7).fill('denied'))
  expect(answers.asked).toEqual(Array(6).fill('denied'))
  expect(answers.notifications).toBe('denied')
})

// Fails when electron/security/page-network.ts is not applied; the redirect would be followed, too.
test('not even main can show another page in the window', async ({ running }) => {
  const listener = await listen()
  try {
    const outcome = await running.inMain(async ({ BrowserWindow }, port) => {
      const window = new BrowserWindow({ show: false })
      const tries = [`http://127.0.0.1:${port}/`, 'file:///etc/passwd']
      const results = []
      for (const address of tries)
        results.push(
          await window.loadURL(address).then(
            () => 'shown',
            () => 'refused',
          ),
        )
      window.destroy()
      return results
    }, listener.port)
    expect(outcome).toEqual(['refused', 'refused'])
    expect(listener.reached()).toBe(0)
  } finally {
    await listener.close()
  }
})

// Fails when electron/security/served-file.ts lets a path out of the folder of the built page.
test('app:// serves the built page and nothing else', async ({ running }) => {
  const statuses = await running.inMain(async ({ session }) => {
    const addresses = [
      'app://teduh/index.html',
      'app://teduh/..%2fmain%2fmain.js',
      'app://teduh/..%2f..%2fpackage.json',
      'app://teduh/%2fetc%2fpasswd',
      'app://other/index.html',
      'app://teduh/missing.js',
    ]
    const answers = await Promise.all(
      addresses.map(async (address) => await session.defaultSession.fetch(address)),
    )
    return answers.map((answer) => [
      answer.status,
      answer.headers.get('content-security-policy')?.split(';')[0],
    ])
  })
  expect(statuses).toEqual([[200, "default-src 'none'"], ...Array(5).fill([404, "default-src 'none'"])])
})

// Fails when `media://` answers without an allowance (electron/media/media-library.ts), or gets privileges in
// electron/security/schemes.ts by which a script reads its bytes.
test('media:// gives nothing that no live pack names, and nothing to a script', async ({ running }) => {
  const outcome = await running.page.evaluate(async () => {
    const address = `media://item/${'a'.repeat(64)}`
    const played = await new Promise((resolve) => {
      const audio = document.createElement('audio')
      audio.onloadeddata = () => resolve('played')
      audio.onerror = () => resolve('refused')
      audio.src = address
    })
    const read = await fetch(address).then(
      () => 'read',
      () => 'refused',
    )
    return { played, read }
  })
  expect(outcome).toEqual({ played: 'refused', read: 'refused' })
})
