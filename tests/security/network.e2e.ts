import { launch } from '../helpers/launch.ts'
import { expect, test, untilSignedIn } from './support/app.ts'
import { listen } from './support/listener.ts'
import { smallBackend } from './support/small-backend.ts'

/** S1: sandbox, context isolation, no Node and no network in the page, nor in its worker. */

// Fails when `sandbox` or `contextIsolation` in electron/security/web-preferences.ts is turned off, or
// `nodeIntegration` on.
test('the page has nothing of Node or of Electron', async ({ running }) => {
  const found = await running.page.evaluate(() =>
    [
      'require',
      'process',
      'module',
      'Buffer',
      'global',
      '__dirname',
      'electron',
      'ipcRenderer',
      'setImmediate',
    ].filter((name) => name in globalThis),
  )
  expect(found).toEqual([])
})

// Fails when the app is started without Chromium's sandbox, or `app.enableSandbox()` and `sandbox` are removed.
test("the page's process is inside Chromium's sandbox", async ({ running }) => {
  const sandboxed = await running.inMain(async ({ app }) =>
    app
      .getAppMetrics()
      .filter((process) => process.type === 'Tab')
      .map((process) => process.pid),
  )
  expect(sandboxed.length).toBeGreaterThan(0)
  if (process.platform !== 'linux') return
  const { readFileSync } = await import('node:fs')
  for (const pid of sandboxed) {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    // 2: a seccomp filter decides which system calls it may make.
    expect(status).toMatch(/^Seccomp:\s+2$/m)
  }
})

// Fails when `connect-src`, `img-src`, … in electron/security/content-security-policy.ts are opened AND
// electron/security/page-network.ts is taken out: two layers, each of them enough.
test('nothing that the page tries reaches a server', async ({ running }) => {
  const listener = await listen()
  try {
    await fetch(`http://127.0.0.1:${listener.port}/control`)
    expect(listener.reached()).toBe(1)
    const outcome = await running.page.evaluate(tryEverything, listener.port)
    expect(outcome.worked).toEqual([])
    expect(outcome.tried).toBeGreaterThan(20)
    await running.page.waitForTimeout(1_500)
    expect(listener.reached()).toBe(1)
  } finally {
    await listener.close()
  }
})

// Fails when `connect-src` and `script-src` are opened and page-network.ts is taken out. A worker takes its policy
// from its own script's response: it also fails with `connect-src` opened and the header missing on scripts.
test("nothing that the page's worker tries reaches a server", async ({ running }) => {
  const listener = await listen()
  try {
    await expect.poll(() => running.page.workers().length).toBeGreaterThan(0)
    const [worker] = running.page.workers()
    const worked = await worker?.evaluate(async (port) => {
      const http = `http://127.0.0.1:${port}/x`
      const settled = await Promise.allSettled([
        fetch(http),
        fetch(http, { mode: 'no-cors' }),
        import(/* @vite-ignore */ `${http}.js`),
        new Promise((resolve, reject) => {
          const socket = new WebSocket(`ws://127.0.0.1:${port}`)
          socket.onopen = resolve
          socket.onerror = reject
        }),
        new Promise((resolve, reject) => {
          const request = new XMLHttpRequest()
          request.open('GET', http)
          request.onload = resolve
          request.onerror = reject
          request.send()
        }),
        new Promise((resolve, reject) => {
          const source = new EventSource(http)
          source.onopen = resolve
          source.onerror = reject
        }),
      ])
      return settled.map((one) => one.status)
    }, listener.port)
    expect(worked).toEqual(Array(6).fill('rejected'))
    await running.page.waitForTimeout(500)
    expect(listener.reached()).toBe(0)
  } finally {
    await listener.close()
  }
})

// Fails when electron/security/page-network.ts is not applied: this is the second layer alone, without the policy.
test("the page's session has no network even without a policy", async ({ running }) => {
  const listener = await listen()
  try {
    const answer = await running.inMain(async ({ session }, port) => {
      const tries = [`http://127.0.0.1:${port}/`, `http://localhost:${port}/`]
      const settled = await Promise.allSettled(
        tries.map(async (url) => await session.defaultSession.fetch(url)),
      )
      return {
        statuses: settled.map((one) => one.status),
        proxy: await session.defaultSession.resolveProxy(tries[0] ?? ''),
      }
    }, listener.port)
    expect(answer.statuses).toEqual(['rejected', 'rejected'])
    // Preconnects and WebRTC pass no filter; they meet a proxy at a port where nothing listens.
    expect(answer.proxy).toBe('PROXY 127.0.0.1:1')
    expect(listener.reached()).toBe(0)
  } finally {
    await listener.close()
  }
})

// Fails when `demoAccounts` or `signIn` in electron/session/session-service.ts asks an address that the page chose while
// the page may hold content.
test('the page cannot have main ask an address of its choice', async ({ running }) => {
  const listener = await listen()
  try {
    const answers = await running.page.evaluate(async (port) => {
      const { session } = window.teduh
      const server = { type: 'remote', url: `http://127.0.0.1:${port}/stolen` } as const
      const credential = { type: 'token', token: 'stolen' } as const
      return [
        await session.demoAccounts(server),
        await session.signIn({ server, credential, protection: { type: 'memory' } }),
      ]
    }, listener.port)
    expect(answers.map((answer) => answer.ok)).toEqual([false, false])
    expect(listener.reached()).toBe(0)
  } finally {
    await listener.close()
  }
})

// Fails when electron/main/main.ts does not load the page anew at a sign-out: its document would see content and have
// an address to choose.
test('no document outlives the session whose content it could hold', async () => {
  const backend = await smallBackend()
  const running = await launch({ backendUrl: backend.url, account: 'moderator-en' })
  try {
    await untilSignedIn(running.page)
    const loaded = running.page.waitForEvent('load')
    await running.page.evaluate(() => {
      Object.assign(globalThis, { seen: 'content' })
      void window.teduh.session.signOut()
    })
    await loaded
    await running.page.waitForSelector('[data-testid=sign-in]')
    expect(await running.page.evaluate(() => Reflect.get(globalThis, 'seen'))).toBeUndefined()
    const accounts = await running.page.evaluate(
      async (url) => await window.teduh.session.demoAccounts({ type: 'remote', url }),
      backend.url,
    )
    expect(accounts.ok).toBe(true)
  } finally {
    await running.close()
    await backend.close()
  }
})

/** Runs in the page. Every way out that a page has; `worked` names those that said they succeeded. */
async function tryEverything(port: number): Promise<{ tried: number; worked: string[] }> {
  const http = `http://127.0.0.1:${port}/x`
  const wait = (ms: number) =>
    new Promise<never>((_, reject) => setTimeout(() => reject(new Error('nothing')), ms))
  const element = (name: string, attributes: Record<string, string>) =>
    new Promise((resolve, reject) => {
      const made = document.createElement(name)
      made.onload = resolve
      made.onerror = reject
      for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value)
      document.body.append(made)
      setTimeout(() => made.remove(), 1_000)
    })
  const ways: Record<string, () => Promise<unknown> | unknown> = {
    fetch: () => fetch(http),
    opaqueFetch: () => fetch(http, { mode: 'no-cors' }),
    keepaliveFetch: () => fetch(http, { mode: 'no-cors', keepalive: true, method: 'POST', body: 'x' }),
    request: () =>
      new Promise((resolve, reject) => {
        const request = new XMLHttpRequest()
        request.open('GET', http)
        request.onload = resolve
        request.onerror = reject
        request.send()
      }),
    socket: () =>
      new Promise((resolve, reject) => {
        const socket = new WebSocket(`ws://127.0.0.1:${port}`)
        socket.onopen = resolve
        socket.onerror = reject
      }),
    events: () =>
      new Promise((resolve, reject) => {
        const source = new EventSource(http)
        source.onopen = resolve
        source.onerror = reject
      }),
    // Says true when it was queued, whether or not it is sent: only the listener knows.
    beacon: () => {
      navigator.sendBeacon(http, 'x')
      throw new Error('queued')
    },
    transport: async () => await new WebTransport(`https://127.0.0.1:${port}/`).ready,
    imported: () => import(/* @vite-ignore */ `${http}.js`),
    image: () => element('img', { src: http }),
    imageSet: () => element('img', { srcset: `${http} 1x` }),
    script: () => element('script', { src: http }),
    moduleScript: () => element('script', { src: http, type: 'module' }),
    stylesheet: () => element('link', { rel: 'stylesheet', href: http }),
    preload: () => element('link', { rel: 'preload', as: 'image', href: http }),
    modulePreload: () => element('link', { rel: 'modulepreload', href: http }),
    prefetch: () => element('link', { rel: 'prefetch', href: http }),
    preconnect: () => element('link', { rel: 'preconnect', href: http }),
    icon: () => element('link', { rel: 'icon', href: http }),
    manifest: () => element('link', { rel: 'manifest', href: http }),
    audio: () => element('audio', { src: http, preload: 'auto' }),
    video: () => element('video', { src: http, poster: http, preload: 'auto' }),
    object: () => element('object', { data: http }),
    embed: () => element('embed', { src: http }),
    font: () => new FontFace('x', `url(${http})`).load(),
    worker: () =>
      new Promise((resolve, reject) => {
        const worker = new Worker(http)
        worker.onmessage = resolve
        worker.onerror = reject
      }),
    serviceWorker: () => navigator.serviceWorker.register(http),
    form: () => {
      const form = document.createElement('form')
      form.action = http
      form.method = 'post'
      document.body.append(form)
      form.submit()
      form.remove()
      throw new Error('no answer expected')
    },
    ping: () => {
      const link = document.createElement('a')
      link.href = '#x'
      link.ping = http
      document.body.append(link)
      link.click()
      link.remove()
      history.replaceState(null, '', location.pathname)
      throw new Error('no answer expected')
    },
    peer: async () => {
      const peer = new RTCPeerConnection({
        iceServers: [
          {
            urls: [`stun:127.0.0.1:${port}`, `turn:127.0.0.1:${port}?transport=tcp`],
            username: 'x',
            credential: 'x',
          },
        ],
      })
      peer.createDataChannel('x')
      await peer.setLocalDescription(await peer.createOffer())
      const candidates: string[] = []
      peer.onicecandidate = (event) => candidates.push(event.candidate?.type ?? '')
      await wait(1_500).catch(() => peer.close())
      throw new Error(candidates.join())
    },
  }
  const worked: string[] = []
  await Promise.all(
    Object.entries(ways).map(async ([name, way]) => {
      try {
        await Promise.race([way(), wait(2_500)])
        worked.push(name)
      } catch {
        // Refused, as it should be.
      }
    }),
  )
  return { tried: Object.keys(ways).length, worked }
}
