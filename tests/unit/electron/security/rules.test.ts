import { FuseV1Options } from '@electron/fuses'
import { describe, expect, it } from 'vitest'
import {
  CONTENT_SECURITY_POLICY,
  WORKER_SECURITY_POLICY,
} from '../../../../electron/security/content-security-policy.ts'
import { mayOpenOutside } from '../../../../electron/security/external-links.ts'
import { PACKAGE_FUSES, TEST_BUILD_FUSES } from '../../../../electron/security/fuses.ts'
import { isOwnAddress, ownPage } from '../../../../electron/security/own-page.ts'
import { mayLoad } from '../../../../electron/security/page-network.ts'
import { headersFor } from '../../../../electron/security/response-headers.ts'
import { isOwnSender } from '../../../../electron/security/sender.ts'
import { servedFile } from '../../../../electron/security/served-file.ts'
import { isSafeServerAddress } from '../../../../electron/security/server-address.ts'
import { webPreferences } from '../../../../electron/security/web-preferences.ts'

const page = ownPage(null)

describe('S1: the page', () => {
  it('has a sandbox, an isolated context and no Node', () => {
    expect(webPreferences('/p.cjs', false)).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    })
  })

  it.each([
    ['app://teduh/index.html', true],
    ['media://item/x', true],
    ['https://example.com', false],
    ['http://127.0.0.1:4180/v1/me', false],
    ['ws://127.0.0.1:1', false],
    ['file:///etc/passwd', false],
    ['ftp://example.com', false],
  ])('may load %s: %s', (address, expected) => {
    expect(mayLoad(page, address)).toBe(expected)
  })

  it('may load from the development server only when there is one', () => {
    const development = ownPage('http://localhost:5173')
    expect(mayLoad(development, 'ws://localhost:5173/hmr')).toBe(true)
    expect(mayLoad(development, 'http://localhost:5174/')).toBe(false)
    expect(mayLoad(page, 'http://localhost:5173/')).toBe(false)
  })
})

describe('S2: the policy', () => {
  it('has no colon after a directive name, which would void it', () => {
    for (const directive of CONTENT_SECURITY_POLICY.split('; ')) expect(directive).toMatch(/^[a-z-]+ [^;]+$/)
  })

  it('allows nothing inline, no evaluation and no network', () => {
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|data:|blob:|https?:|\*/)
    expect(CONTENT_SECURITY_POLICY).toContain("default-src 'none'")
    expect(CONTENT_SECURITY_POLICY).toContain("connect-src 'none'")
  })

  it('lets the sync worker compile its detector, and still reach no network', () => {
    expect(WORKER_SECURITY_POLICY.replaceAll("'wasm-unsafe-eval'", '')).not.toMatch(/unsafe|blob:|https?:|\*/)
    expect(WORKER_SECURITY_POLICY).toContain("script-src 'self' 'wasm-unsafe-eval';")
    expect(WORKER_SECURITY_POLICY).toContain('connect-src data:;')
  })

  it.each([
    ['/app/out/renderer/assets/sync.worker-B5OkHRVu.js', WORKER_SECURITY_POLICY],
    ['C:\\app\\out\\renderer\\assets\\sync.worker-B5Ok_H-u.js', WORKER_SECURITY_POLICY],
    ['/app/out/renderer/index.html', CONTENT_SECURITY_POLICY],
    ['/app/out/renderer/assets/index-sync.worker-B5OkHRVu.js', CONTENT_SECURITY_POLICY],
    ['/app/out/renderer/sync.worker-B5OkHRVu.js', CONTENT_SECURITY_POLICY],
  ])('is the worker’s for its own script alone: %s', (path, policy) => {
    expect(headersFor(path)['Content-Security-Policy']).toBe(policy)
  })
})

describe('S3: an address', () => {
  it.each([
    ['https://help.example/page', true],
    ['https://help.example:8443/', false],
    ['https://user@help.example/', false],
    ['http://help.example/', false],
    ['https://help.example.evil.test/', false],
    ['file:///help.example', false],
    ['javascript:alert(1)', false],
    ['not an address', false],
  ])('%s may be opened outside when help.example is listed: %s', (address, expected) => {
    expect(mayOpenOutside(address, ['help.example'])).toBe(expected)
  })

  it('is not opened outside while no host is listed', () => {
    expect(mayOpenOutside('https://example.com/')).toBe(false)
  })

  it.each([
    ['app://teduh/index.html', true],
    ['app://teduh/index.html#queues', true],
    ['app://teduh/assets/x.js', false],
    ['app://teduh/index.html?x', false],
    ['app://other/index.html', false],
    ['https://teduh/index.html', false],
  ])('%s is our page: %s', (address, expected) => {
    expect(isOwnAddress(page, address)).toBe(expected)
  })
})

describe('S4: a sender', () => {
  const main = { parent: null, origin: 'app://teduh' }

  it('is heard when it is the main frame of our page', () => {
    expect(isOwnSender(page, main)).toBe(true)
  })

  it.each([
    ['gone', null],
    ['detached', { ...main, detached: true }],
    ['a frame inside our page', { ...main, parent: main }],
    ['of another origin', { ...main, origin: 'https://example.com' }],
    ['of another host of our scheme', { ...main, origin: 'app://other' }],
    ['of no origin', { ...main, origin: 'null' }],
    ['a file', { ...main, origin: 'file://' }],
  ])('is not heard when it is %s', (_what, frame) => {
    expect(isOwnSender(page, frame)).toBe(false)
  })
})

describe('S5: a token', () => {
  it.each([
    ['https://teduh.example.com', true],
    ['http://127.0.0.1:4180', true],
    ['http://localhost:4180', true],
    ['http://[::1]:4180', true],
    ['http://teduh.example.com', false],
    ['http://127.0.0.1.example.com', false],
    ['http://localhost.example.com', false],
    ['https://user:pass@teduh.example.com', false],
    ['ftp://127.0.0.1', false],
    ['https://teduh.example.com/?to=', false],
    ['https://teduh.example.com/#x', false],
    ['https://teduh.example.com?', false],
  ])('may travel to %s: %s', (address, expected) => {
    expect(isSafeServerAddress(address)).toBe(expected)
  })
})

describe('S8: fuses', () => {
  const names = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)))

  it('are all named, none more and none less', () => {
    expect(Object.keys(PACKAGE_FUSES).sort()).toEqual(names.sort())
  })

  it('of a test build differ in the one that Playwright needs', () => {
    expect(TEST_BUILD_FUSES.EnableNodeCliInspectArguments).toBe(true)
    expect({ ...TEST_BUILD_FUSES, EnableNodeCliInspectArguments: false }).toEqual(PACKAGE_FUSES)
  })
})

describe('app://', () => {
  const served = (address: string) => servedFile('/out/renderer', address)

  it('serves files of the built page with their types', () => {
    expect(served('app://teduh/index.html')).toEqual({
      path: '/out/renderer/index.html',
      type: 'text/html; charset=utf-8',
    })
    expect(served('app://teduh/assets/a-b.js?x#y')?.type).toMatch(/^text\/javascript/)
    expect(served('app://teduh/assets/f.woff2')?.type).toBe('font/woff2')
  })

  it.each([
    'app://teduh/../main/main.js',
    'app://teduh/%2e%2e/main/main.js',
    'app://teduh/..%2fmain/main.js',
    'app://teduh/..%5cmain%5cmain.js',
    'app://teduh/%2fetc%2fpasswd.html',
    'app://teduh/c:/windows/a.html',
    'app://teduh/a%00.html',
    'app://teduh/%zz.html',
    'app://teduh/',
    'app://teduh/secret.txt',
    'app://teduh/picture.svg',
    'app://other/index.html',
    'file:///out/renderer/index.html',
  ])('never serves %s from outside its folder', (address) => {
    const file = served(address)
    expect(file === null || (file.path.startsWith('/out/renderer/') && !file.path.includes('..'))).toBe(true)
  })

  it.each(['app://teduh/..%2f..%2fa.js', 'app://other/index.html', 'app://teduh/a.svg', 'app://teduh/'])(
    'has nothing at %s',
    (address) => {
      expect(served(address)).toBeNull()
    },
  )
})
