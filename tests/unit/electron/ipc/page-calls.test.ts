import { join } from 'node:path'
import type { IpcMain } from 'electron'
import { describe, expect, it } from 'vitest'
import { answerPage } from '../../../../electron/ipc/page-calls.ts'
import { openSettings } from '../../../../electron/main/settings-store.ts'
import { guardedIpc } from '../../../../electron/security/guarded-ipc.ts'
import { ownPage } from '../../../../electron/security/own-page.ts'
import type { SessionService } from '../../../../electron/session/session-service.ts'
import { CHANNELS, REFUSED } from '../../../../shared/contracts/ipc/bridge.ts'
import { temporaryFolder } from '../support/folder.ts'
import { listLog } from '../support/log.ts'

type Handler = (event: { senderFrame: unknown }, ...input: unknown[]) => Promise<unknown>

const ours = { parent: null, origin: 'app://teduh' }

async function stage() {
  const handlers = new Map<string, Handler>()
  const ipc: Pick<IpcMain, 'handle' | 'on'> = {
    handle: (channel, handler) => {
      handlers.set(channel, handler as Handler)
    },
    on: () => ipc as IpcMain,
  }
  const log = listLog()
  const service = {
    view: () => ({ state: 'signed_out', secretStore: false, server: { type: 'embedded' } }),
    active: () => null,
    signIn: () => {
      throw new Error('a bug that names /home/somebody')
    },
  } as Partial<SessionService> as SessionService
  const grace: number[] = []
  const copied: string[] = []
  let locales = 0
  answerPage(guardedIpc(ipc, ownPage(null), log), {
    environment: () => ({
      platform: 'linux',
      versions: { teduh: '1', electron: '2', chromium: '3' },
      locale: 'en',
      wishedLocale: null,
    }),
    session: service,
    settings: await openSettings(join(await temporaryFolder(), 'settings.json'), log),
    onGraceChanged: (seconds) => grace.push(seconds),
    onLocaleChanged: () => {
      locales += 1
    },
    copyText: (text) => copied.push(text),
    keepBug: () => undefined,
  })
  const call = async (channel: string, input?: unknown, frame: unknown = ours): Promise<unknown> =>
    await handlers.get(channel)?.({ senderFrame: frame }, ...(input === undefined ? [] : [input]))
  return { handlers, call, grace, copied, localeChanges: () => locales, log }
}

const answered = Object.values(CHANNELS).filter(
  (channel) =>
    ![CHANNELS.connectWorker, CHANNELS.sessionChanged, CHANNELS.queuesChanged].some((one) => one === channel),
)

describe('S4: calls of the page', () => {
  it('are all answered', async () => {
    const { handlers } = await stage()
    expect([...handlers.keys()].sort()).toEqual([...answered].sort())
  })

  it.each(answered)('on %s are refused to every frame but the main frame of our page', async (channel) => {
    const { call } = await stage()
    const strangers = [
      null,
      { parent: ours, origin: 'app://teduh' },
      { parent: null, origin: 'https://example.com' },
      { parent: null, origin: 'file://' },
    ]
    for (const frame of strangers) {
      expect(await call(channel, undefined, frame)).toEqual({ ok: false, failure: REFUSED })
    }
  })

  it.each([
    [CHANNELS.environment, 1],
    [CHANNELS.sessionCurrent, {}],
    [CHANNELS.sessionDemoAccounts, { type: 'remote', url: 'file:///etc/passwd' }],
    [CHANNELS.sessionDemoAccounts, { type: 'embedded', more: 1 }],
    [CHANNELS.sessionSignIn, { server: { type: 'embedded' } }],
    [CHANNELS.sessionSignIn, { server: { type: 'embedded' }, credential: { type: 'demo', account: '' } }],
    [CHANNELS.sessionUnlock, ''],
    [CHANNELS.sessionUnlock, { toString: 1 }],
    [CHANNELS.sessionUnlock, 'x'.repeat(1_001)],
    [CHANNELS.sessionRestrict, ['gore']],
    [CHANNELS.sessionRestrict, { harmClass: 'no class', restricted: true }],
    [CHANNELS.settingsSet, { graceSeconds: -1 }],
    [CHANNELS.settingsSet, '__proto__'],
    [CHANNELS.clipboardCopy, ''],
    [CHANNELS.clipboardCopy, 'x'.repeat(2_001)],
    [CHANNELS.clipboardCopy, { text: 'x' }],
    [CHANNELS.bugReport, { name: 'Error: what somebody wrote', frames: [] }],
    [CHANNELS.bugReport, { name: 'Error', frames: ['what somebody wrote'] }],
    [CHANNELS.bugReport, { name: 'Error', frames: Array(11).fill('a.js:1:1') }],
    [CHANNELS.queuesList, []],
  ])('on %s with %j are refused', async (channel, input) => {
    const { call } = await stage()
    expect(await call(channel, input)).toEqual({ ok: false, failure: REFUSED })
  })

  it('never throw: a bug is an answer without its words', async () => {
    const { call, log } = await stage()
    const answer = await call(CHANNELS.sessionSignIn, {
      server: { type: 'embedded' },
      credential: { type: 'demo', account: 'moderator-en' },
      protection: { type: 'memory' },
    })
    expect(answer).toMatchObject({ ok: false, failure: { code: 'broken' } })
    expect(JSON.stringify(answer)).not.toContain('/home')
    expect(log.lines.join()).toContain('/home/somebody')
  })

  it('change the grace time for the worker too', async () => {
    const { call, grace } = await stage()
    expect(await call(CHANNELS.settingsSet, { graceSeconds: 30 })).toMatchObject({ ok: true })
    await call(CHANNELS.settingsSet, { theme: 'light' })
    expect(grace).toEqual([30])
  })

  it('put a text on the clipboard', async () => {
    const { call, copied } = await stage()
    expect(await call(CHANNELS.clipboardCopy, 'th common:cancel')).toEqual({ ok: true, value: null })
    expect(copied).toEqual(['th common:cancel'])
  })

  it('word the menu anew when the language changes, and only then', async () => {
    const { call, localeChanges } = await stage()
    await call(CHANNELS.settingsSet, { theme: 'light' })
    expect(localeChanges()).toBe(0)
    await call(CHANNELS.settingsSet, { locale: 'th' })
    expect(localeChanges()).toBe(1)
  })
})
