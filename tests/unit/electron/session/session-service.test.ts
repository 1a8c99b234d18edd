import { readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { EmbeddedBackend } from '../../../../electron/backend/embedded-backend.ts'
import { inputRests } from '../../../../electron/lib/input-rests.ts'
import { systemTimers } from '../../../../electron/lib/timers.ts'
import { activeSession } from '../../../../electron/session/active-session.ts'
import type { CheckedSignIn } from '../../../../electron/session/authentication.ts'
import { signInAutomatically } from '../../../../electron/session/automatic-sign-in.ts'
import { connectTo } from '../../../../electron/session/connection.ts'
import { mediaOf } from '../../../../electron/session/media-of.ts'
import { sessionService } from '../../../../electron/session/session-service.ts'
import type { SecretStore } from '../../../../electron/vault/secret-store.ts'
import { vaults } from '../../../../electron/vault/vaults.ts'
import { packId } from '../../../../shared/contracts/http/common.ts'
import { signInInput } from '../../../../shared/contracts/ipc/session.ts'
import { eventually } from '../support/eventually.ts'
import { filesIn, temporaryFolder } from '../support/folder.ts'
import { listLog } from '../support/log.ts'
import { type TeduhServer, teduhServer } from '../support/teduh-server.ts'

const pack = packId.parse('3f2b1c9e-3c1d-4b5a-9f7e-1a2b3c4d5e6f')

const noBackend: EmbeddedBackend = {
  start: async () => ({ ok: false, failure: { code: 'backend_failed', message: '', retryable: true } }),
  address: () => null,
  onReady: () => () => undefined,
  stop: async () => undefined,
}

const keyring: SecretStore = {
  seal: (text) => Buffer.from(text).reverse(),
  open: (sealed) => Buffer.from(sealed).reverse().toString(),
}

/** The server takes the token back and gives no other: the service learns of it by its next question. */
async function runOut(server: TeduhServer, service: ReturnType<typeof start>['service']): Promise<void> {
  server.state.tokens.clear()
  server.state.demo = false
  await service.active()?.ask((client) => client.queues())
  expect(service.view().state).toBe('signed_out')
}

/** The app as it would be after a start with this profile. */
function start(
  server: TeduhServer,
  profile: string,
  secretStore: SecretStore | null = null,
  offline = false,
) {
  const log = listLog()
  const views: string[] = []
  const reachable: boolean[] = []
  const forgotten = { times: 0 }
  const renewed = { times: 0 }
  const parts = {
    fetch: async (url: string, init: RequestInit) => await fetch(url, init),
    mediaFetch: async (url: string, init: RequestInit) => await fetch(url, init),
    embedded: noBackend,
    offline,
    timers: systemTimers,
    random: () => 0.5,
  }
  const service = sessionService({
    vaults: vaults(join(profile, 'vault')),
    secretStore,
    defaultServer: { type: 'remote', url: server.url },
    connect: (choice) => connectTo(choice, parts),
    activate: (vault, connection, onChange) =>
      activeSession({
        vault,
        connection,
        media: mediaOf({
          root: join(profile, 'media'),
          vault,
          connection,
          rests: inputRests(systemTimers, Date.now),
          timers: systemTimers,
          log,
        }),
        timers: systemTimers,
        random: () => 0.5,
        log,
        onReachable: (is) => reachable.push(is),
        onServerEvent: () => undefined,
        onChange,
      }),
    mediaRoot: join(profile, 'media'),
    forgetPage: async () => {
      forgotten.times++
    },
    renewPage: () => {
      renewed.times++
    },
  })
  service.onChange((view) => views.push(view.state))
  onTestFinished(() => service.stop())
  return { service, views, reachable, forgotten, renewed, log }
}

function asDemo(
  server: TeduhServer,
  protection: CheckedSignIn['protection'],
  account = 'moderator-en',
): CheckedSignIn {
  return signInInput.parse({
    server: { type: 'remote', url: server.url },
    credential: { type: 'demo', account },
    protection,
  })
}

const passphrase = { type: 'passphrase', passphrase: 'a long passphrase' } as const

describe('signing in', () => {
  it('shows who it is, and never token or key', async () => {
    const server = await teduhServer()
    const { service, views } = start(server, await temporaryFolder())
    expect(service.view()).toEqual({
      state: 'signed_out',
      secretStore: false,
      server: { type: 'remote', url: server.url },
    })
    const answer = await service.signIn(asDemo(server, passphrase))
    expect(answer).toMatchObject({
      ok: true,
      value: { state: 'signed_in', protection: 'passphrase', reviewer: { id: 'moderator-en' } },
    })
    expect(views).toContain('signed_in')
    const [token = ''] = server.state.tokens.keys()
    expect(JSON.stringify(answer)).not.toContain(token)
  })

  it('offers the demo accounts of a server', async () => {
    const server = await teduhServer()
    const { service } = start(server, await temporaryFolder())
    expect(await service.demoAccounts({ type: 'remote', url: server.url })).toMatchObject({
      ok: true,
      value: [{ id: 'moderator-en' }],
    })
  })

  it('takes a token that the server knows, and no other', async () => {
    const server = await teduhServer()
    server.state.tokens.set('mine', 'moderator-id')
    const { service } = start(server, await temporaryFolder())
    const input = (token: string) =>
      signInInput.parse({
        server: { type: 'remote', url: server.url },
        credential: { type: 'token', token },
        protection: { type: 'memory' },
      })
    expect(await service.signIn(input('wrong'))).toMatchObject({
      ok: false,
      failure: { code: 'unauthorised' },
    })
    expect(service.view().state).toBe('signed_out')
    expect(await service.signIn(input('mine'))).toMatchObject({ ok: true, value: { protection: 'memory' } })
  })

  it('never sends anything to another machine without https', async () => {
    const server = await teduhServer()
    const { service } = start(server, await temporaryFolder())
    const input = {
      ...asDemo(server, passphrase),
      server: { type: 'remote' as const, url: 'http://192.0.2.1' },
    }
    expect(await service.signIn(input)).toMatchObject({ ok: false, failure: { code: 'insecure_server' } })
  })

  it('with the keyring fails where there is none, instead of keeping keys unprotected', async () => {
    const server = await teduhServer()
    const profile = await temporaryFolder()
    const { service } = start(server, profile)
    expect(await service.signIn(asDemo(server, { type: 'keyring' }))).toMatchObject({
      ok: false,
      failure: { code: 'no_secret_store' },
    })
    expect(await filesIn(profile)).toEqual([])
  })

  it('is refused to a second person while somebody is signed in', async () => {
    const server = await teduhServer()
    const { service } = start(server, await temporaryFolder())
    await service.signIn(asDemo(server, passphrase))
    expect(await service.signIn(asDemo(server, passphrase, 'moderator-th'))).toMatchObject({
      ok: false,
      failure: { code: 'other_signed_in' },
    })
  })
})

describe('S1: a page that may hold content', () => {
  const elsewhere = (server: TeduhServer, stolen: string) =>
    ({ type: 'remote', url: `${server.url}/${stolen}` }) as const

  it('cannot have anything asked of an address of its choice while somebody is signed in', async () => {
    const server = await teduhServer()
    const thief = await teduhServer()
    const { service } = start(server, await temporaryFolder())
    await service.signIn(asDemo(server, passphrase))
    for (const address of [elsewhere(thief, 'stolen'), elsewhere(server, 'stolen')]) {
      expect(await service.demoAccounts(address)).toMatchObject({ failure: { code: 'refused' } })
    }
    expect(thief.requests).toEqual([])
    expect(server.requests.map((request) => request.line).join()).not.toContain('stolen')
  })

  it('can after the token ran out have its own server asked, as it was typed, and no other', async () => {
    const server = await teduhServer()
    const thief = await teduhServer()
    const { service } = start(server, await temporaryFolder())
    await service.signIn(asDemo(server, passphrase))
    await runOut(server, service)
    expect(await service.demoAccounts(elsewhere(thief, 'stolen'))).toMatchObject({ ok: false })
    expect(thief.requests).toEqual([])
    expect(await service.demoAccounts({ type: 'remote', url: `${server.url}///` })).toMatchObject({
      ok: true,
    })
    expect(server.requests.at(-1)?.line).toBe('GET /v1/auth/demo')
  })

  it('is loaded anew at the sign-out, and until then nothing can be asked nor anybody signed in', async () => {
    const server = await teduhServer()
    const thief = await teduhServer()
    const { service, renewed } = start(server, await temporaryFolder())
    await service.signIn(asDemo(server, passphrase))
    service.pageIsNew()
    await service.signOut()
    expect(renewed.times).toBe(1)
    expect(await service.demoAccounts(elsewhere(thief, 'stolen'))).toMatchObject({ ok: false })
    expect(await service.signIn(asDemo(thief, passphrase))).toMatchObject({ failure: { code: 'refused' } })
    expect(thief.requests).toEqual([])
    service.pageIsNew()
    expect(await service.demoAccounts({ type: 'remote', url: server.url })).toMatchObject({ ok: true })
    expect(await service.signIn(asDemo(server, passphrase))).toMatchObject({ ok: true })
  })
})

describe('P3, P9: keys that cannot be opened', () => {
  const lost: SecretStore = { ...keyring, open: () => null }
  const folders = async (profile: string) => await readdir(join(profile, 'vault')).catch(() => [])

  async function afterKeyring() {
    const server = await teduhServer()
    const profile = await temporaryFolder()
    const first = start(server, profile, keyring)
    await first.service.signIn(asDemo(server, { type: 'keyring' }))
    const store = first.service.active()?.vault.store ?? ''
    first.service.stop()
    return { server, profile, store }
  }

  it('because the keyring is missing today are not given up, whatever is chosen', async () => {
    const { server, profile, store } = await afterKeyring()
    const { service } = start(server, profile)
    for (const startAnew of [false, true]) {
      expect(await service.signIn({ ...asDemo(server, passphrase), startAnew })).toMatchObject({
        failure: { code: 'keys_unreadable' },
      })
    }
    const later = start(server, profile, keyring)
    await later.service.restore()
    expect(later.service.active()?.vault.store).toBe(store)
  })

  it('are given up only when the person says so, and even then kept aside', async () => {
    const { server, profile, store } = await afterKeyring()
    const { service, forgotten } = start(server, profile, lost)
    const input = asDemo(server, { type: 'keyring' })
    expect(await service.signIn(input)).toMatchObject({ failure: { code: 'keys_unreadable' } })
    expect(service.view().state).toBe('signed_out')
    expect((await folders(profile)).filter((name) => name.includes('unreadable'))).toEqual([])

    expect(await service.signIn({ ...input, startAnew: true })).toMatchObject({ ok: true })
    expect(service.active()?.vault.store).not.toBe(store)
    expect((await folders(profile)).filter((name) => name.startsWith(`${store}.unreadable-`)).length).toBe(1)
    await service.signOut()
    expect(forgotten.times).toBe(0)
  })
})

describe('P9: a disk that takes nothing', () => {
  it('keeps nobody from starting with what is stored', async () => {
    const server = await teduhServer()
    const profile = await temporaryFolder()
    const first = start(server, profile, keyring)
    await first.service.signIn(asDemo(server, { type: 'keyring' }))
    first.service.stop()
    const file = join(profile, 'vault', 'current.json')
    const { ino } = await stat(file)
    const { service } = start(server, profile, keyring)
    expect(await service.restore()).toEqual({ ok: true, value: null })
    expect(service.view().state).toBe('signed_in')
    // Not written at all: an atomic write is another file of the same name.
    expect((await stat(file)).ino).toBe(ino)
  })

  it('and one that gives nothing back is a failure to tell, not the end of the app', async () => {
    const server = await teduhServer()
    const profile = await temporaryFolder()
    // A file where the folder of the keys should be.
    await writeFile(join(profile, 'vault'), '')
    const { service } = start(server, profile, keyring)
    expect(await service.restore()).toMatchObject({ ok: false, failure: { code: 'disk_failed' } })
    expect(service.view().state).toBe('signed_out')
  })
})

describe('a restart', () => {
  it('needs no network and no passphrase with a keyring, and keeps the same store', async () => {
    const server = await teduhServer()
    const profile = await temporaryFolder()
    const first = start(server, profile, keyring)
    await first.service.signIn(asDemo(server, { type: 'keyring' }))
    const store = first.service.active()?.vault.store
    first.service.stop()
    await server.close()
    const second = start(server, profile, keyring)
    await second.service.restore()
    expect(second.service.view()).toMatchObject({ state: 'signed_in', reviewer: { id: 'moderator-en' } })
    expect(second.service.active()?.vault.store).toBe(store)
  })

  it('asks for the passphrase, and takes only the right one', async () => {
    const server = await teduhServer()
    const profile = await temporaryFolder()
    const first = start(server, profile)
    await first.service.signIn(asDemo(server, passphrase))
    first.service.stop()
    const { service } = start(server, profile)
    await service.restore()
    expect(service.view()).toMatchObject({ state: 'locked', account: 'moderator-en' })
    expect(service.active()).toBeNull()
    expect(await service.unlock('not the passphrase')).toMatchObject({
      failure: { code: 'wrong_passphrase' },
    })
    expect(service.view().state).toBe('locked')
    expect(await service.unlock(passphrase.passphrase)).toMatchObject({
      ok: true,
      value: { state: 'signed_in' },
    })
  })

  it('after a session in memory only begins anew', async () => {
    const server = await teduhServer()
    const profile = await temporaryFolder()
    await start(server, profile).service.signIn(asDemo(server, { type: 'memory' }))
    expect(await filesIn(profile)).toEqual([])
    const { service } = start(server, profile)
    await service.restore()
    expect(service.view().state).toBe('signed_out')
  })
})

describe('signing out', () => {
  it('destroys keys, token and media, and what the page stored', async () => {
    const server = await teduhServer()
    const profile = await temporaryFolder()
    const { service, forgotten, views } = start(server, profile)
    await service.signIn(asDemo(server, passphrase))
    await service.active()?.vault.contentKey(pack)
    expect(await service.signOut()).toMatchObject({ ok: true, value: { state: 'signed_out' } })
    expect(await filesIn(profile)).toEqual([])
    expect(forgotten.times).toBe(1)
    expect(views.at(-1)).toBe('signed_out')
  })

  it('is possible without the passphrase: what was guarded is given up', async () => {
    const server = await teduhServer()
    const profile = await temporaryFolder()
    await start(server, profile).service.signIn(asDemo(server, passphrase))
    const { service } = start(server, profile)
    await service.restore()
    expect(await service.signOut()).toMatchObject({ ok: true, value: { state: 'signed_out' } })
    expect(await filesIn(profile)).toEqual([])
  })

  it("leaves another account's keys and pages alone", async () => {
    const server = await teduhServer()
    const profile = await temporaryFolder()
    const other = start(server, profile)
    await other.service.signIn(asDemo(server, passphrase, 'moderator-th'))
    other.service.stop()
    const { service, forgotten } = start(server, profile)
    await service.signIn(asDemo(server, passphrase))
    await service.signOut()
    expect(forgotten.times).toBe(0)
    expect((await vaults(join(profile, 'vault')).list()).map((vault) => vault.file.account)).toEqual([
      'moderator-th',
    ])
  })
})

describe('a token that is not accepted any more', () => {
  it('is replaced once for a demo account, and the exchange repeated', async () => {
    const server = await teduhServer()
    const profile = await temporaryFolder()
    const { service } = start(server, profile)
    await service.signIn(asDemo(server, passphrase))
    server.state.tokens.clear()
    const answers = await Promise.all(
      [1, 2, 3].map(async () => await service.active()?.ask((c) => c.queues())),
    )
    expect(answers.every((answer) => answer?.ok)).toBe(true)
    expect(service.view().state).toBe('signed_in')
    expect(server.requests.filter((request) => request.line === 'POST /v1/auth/demo').length).toBe(2)
  })

  it('ends the session for everybody else, and deletes nothing', async () => {
    const server = await teduhServer()
    server.state.tokens.set('mine', 'moderator-id')
    const { service, views } = start(server, await temporaryFolder())
    const input = signInInput.parse({
      server: { type: 'remote', url: server.url },
      credential: { type: 'token', token: 'mine' },
      protection: passphrase,
    })
    await service.signIn(input)
    const before = service.active()
    const key = await before?.vault.contentKey(pack)
    server.state.tokens.clear()
    expect(await before?.ask((client) => client.queues())).toMatchObject({
      failure: { code: 'unauthorised' },
    })
    expect(service.view().state).toBe('signed_out')
    expect(views.at(-1)).toBe('signed_out')

    server.state.tokens.set('fresh', 'moderator-id')
    const again = { ...input, credential: { type: 'token' as const, token: 'fresh' } }
    expect(await service.signIn(again)).toMatchObject({ ok: true, value: { state: 'signed_in' } })
    expect(service.active()).toBe(before)
    expect(await service.active()?.vault.contentKey(pack)).toEqual(key)
    expect((await service.active()?.ask((client) => client.queues()))?.ok).toBe(true)
  })

  it('does not let another person take over the open keys', async () => {
    const server = await teduhServer()
    const { service } = start(server, await temporaryFolder())
    await service.signIn(asDemo(server, passphrase))
    await runOut(server, service)
    server.state.demo = true
    expect(await service.signIn(asDemo(server, passphrase, 'moderator-th'))).toMatchObject({
      failure: { code: 'other_signed_in' },
    })
  })

  it('names whose work is held, and lets another person in once that is given up', async () => {
    const server = await teduhServer()
    const { service } = start(server, await temporaryFolder())
    await service.signIn(asDemo(server, passphrase))
    const before = service.active()
    await runOut(server, service)
    expect(service.view()).toMatchObject({ heldFor: before?.vault.session().reviewer.displayName })
    expect(await service.signOut()).toMatchObject({ ok: true, value: { state: 'signed_out' } })
    expect(service.view()).not.toHaveProperty('heldFor')
    service.pageIsNew()
    server.state.demo = true
    expect(await service.signIn(asDemo(server, passphrase, 'moderator-th'))).toMatchObject({ ok: true })
    // What was asked before the sign-out is answered now: nothing of it is taken over, nor written down.
    await before?.adopt(before.vault.session())
    expect(service.view()).toMatchObject({ reviewer: { id: 'moderator-th' } })
  })

  it('is kept while the server cannot be reached', async () => {
    const server = await teduhServer()
    const { service } = start(server, await temporaryFolder())
    await service.signIn(asDemo(server, passphrase))
    server.state.down = true
    expect(await service.active()?.ask((client) => client.queues())).toMatchObject({
      failure: { code: 'offline' },
    })
    expect(service.view().state).toBe('signed_in')
  })
})

describe('a session', () => {
  it('knows whether the server is reachable', async () => {
    const server = await teduhServer()
    const { service, reachable } = start(server, await temporaryFolder())
    await service.signIn(asDemo(server, passphrase))
    await eventually(() => expect(service.active()?.connection.reachability.reachable()).toBe(true))
    server.state.down = true
    await service.active()?.ask((client) => client.queues())
    server.state.down = false
    await eventually(() => expect(reachable.slice(-2)).toEqual([false, true]))
  })

  it('learns of a changed role, and remembers it', async () => {
    const server = await teduhServer()
    const profile = await temporaryFolder()
    server.state.role = 'supervisor'
    const { service } = start(server, profile, keyring)
    await service.signIn(asDemo(server, { type: 'keyring' }))
    await eventually(() => expect(service.view()).toMatchObject({ reviewer: { role: 'supervisor' } }))
    await eventually(async () => {
      const next = start(server, profile, keyring, true)
      await next.service.restore()
      expect(next.service.view()).toMatchObject({ reviewer: { role: 'supervisor' } })
    })
  })

  it('in TEDUH_OFFLINE reaches nothing, even where a server is', async () => {
    const server = await teduhServer()
    const { service } = start(server, await temporaryFolder(), null, true)
    expect(await service.signIn(asDemo(server, passphrase))).toMatchObject({ failure: { code: 'offline' } })
    expect(server.requests).toEqual([])
  })
})

describe('the automatic sign-in of development', () => {
  it('waits for the backend, and later starts without it', async () => {
    const server = await teduhServer()
    const profile = await temporaryFolder()
    server.state.down = true
    const first = start(server, profile)
    const choice = { type: 'remote', url: server.url } as const
    const done = signInAutomatically(first.service, choice, 'moderator-en', null, systemTimers, first.log)
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(first.service.view().state).toBe('signed_out')
    server.state.down = false
    await done
    expect(first.service.view()).toMatchObject({ state: 'signed_in', protection: 'passphrase' })
    const store = first.service.active()?.vault.store
    first.service.stop()

    const second = start(server, profile, null, true)
    await signInAutomatically(second.service, choice, 'moderator-en', null, systemTimers, second.log)
    expect(second.service.view().state).toBe('signed_in')
    expect(second.service.active()?.vault.store).toBe(store)
  })

  it('gives up when the account does not exist', async () => {
    const server = await teduhServer()
    server.state.demo = false
    const { service, log } = start(server, await temporaryFolder())
    const choice = { type: 'remote', url: server.url } as const
    await signInAutomatically(service, choice, 'nobody', null, systemTimers, log)
    expect(service.view().state).toBe('signed_out')
  })
})
