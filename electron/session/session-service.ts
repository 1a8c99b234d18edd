import { rm } from 'node:fs/promises'
import type { DemoAccount } from '../../shared/contracts/http/reviewer.ts'
import type { ServerChoice, SessionView } from '../../shared/contracts/ipc/session.ts'
import { type Failure, failed, type Result, success } from '../../shared/lib/failure.ts'
import { diskFailure } from '../lib/disk-failure.ts'
import { emitter } from '../lib/emitter.ts'
import { serially } from '../lib/serial.ts'
import type { Guard } from '../vault/key-file.ts'
import type { SecretStore } from '../vault/secret-store.ts'
import type { Vault } from '../vault/vault.ts'
import type { ClosedVault, Vaults } from '../vault/vaults.ts'
import type { ActiveSession } from './active-session.ts'
import { authenticate, type CheckedSignIn } from './authentication.ts'
import type { Connection } from './connection.ts'
import { mediaFolder } from './media-of.ts'
import { sessionVaults } from './session-vaults.ts'

export const OTHER_SIGNED_IN: Failure = {
  code: 'other_signed_in',
  message: 'somebody else is signed in on this machine',
  retryable: false,
}
export const NOT_LOCKED: Failure = {
  code: 'not_locked',
  message: 'no keys wait for a passphrase',
  retryable: false,
}

/** Who is signed in: the one owner of that state. */
export interface SessionService {
  view(): SessionView
  /** Null unless somebody is signed in and the keys are open. */
  active(): ActiveSession | null
  demoAccounts(server: ServerChoice): Promise<Result<readonly DemoAccount[]>>
  signIn(input: CheckedSignIn): Promise<Result<SessionView>>
  unlock(passphrase: string): Promise<Result<SessionView>>
  signOut(): Promise<Result<SessionView>>
  /** What was stored: opened if its keys need nobody, else locked. A network is not needed. */
  restore(): Promise<void>
  /** Opens what is stored of an account, whatever is current. False when there is nothing, or it cannot be opened. */
  restoreAccount(server: ServerChoice, account: string, guard: Guard): Promise<boolean>
  onChange(listener: (view: SessionView) => void): () => void
  stop(): void
}

export interface SessionServiceParts {
  readonly vaults: Vaults
  readonly secretStore: SecretStore | null
  readonly defaultServer: ServerChoice
  readonly connect: (server: ServerChoice) => Connection
  readonly activate: (vault: Vault, connection: Connection, onChange: () => void) => ActiveSession
  /** `<profile>/media` */
  readonly mediaRoot: string
  /** Clears what the page has stored; only when no other account has keys here. */
  readonly forgetPage: () => Promise<void>
}

type State =
  | { readonly type: 'signed_out'; readonly server: ServerChoice }
  | { readonly type: 'locked'; readonly vault: ClosedVault }
  | { readonly type: 'open'; readonly session: ActiveSession }

export function sessionService(parts: SessionServiceParts): SessionService {
  const { vaults, secretStore } = parts
  const { guardOf, vaultFor, openStored } = sessionVaults(vaults, secretStore)
  const changes = emitter<SessionView>()
  const oneByOne = serially()
  let state: State = { type: 'signed_out', server: parts.defaultServer }

  const view = (): SessionView => {
    if (state.type === 'locked') {
      return { state: 'locked', account: state.vault.file.account, server: state.vault.file.server }
    }
    const secretStoreThere = secretStore !== null
    if (state.type === 'signed_out')
      return { state: 'signed_out', secretStore: secretStoreThere, server: state.server }
    const { vault } = state.session
    const { server, reviewer } = vault.session()
    if (state.session.expired()) return { state: 'signed_out', secretStore: secretStoreThere, server }
    return { state: 'signed_in', reviewer, server, protection: vault.protection }
  }

  const become = (next: State): void => {
    if (state.type === 'open' && (next.type !== 'open' || next.session !== state.session))
      state.session.stop()
    state = next
    changes.emit(view())
  }

  const open = (vault: Vault, connection: Connection): void => {
    become({ type: 'open', session: parts.activate(vault, connection, () => changes.emit(view())) })
  }

  /** The same person again, after the token ran out: the keys are still open, and stay. */
  const signInAgain = async (session: ActiveSession, input: CheckedSignIn): Promise<Result<SessionView>> => {
    const again = await authenticate(session.connection, input)
    if (!again.ok) return again
    if (again.value.reviewer.id !== session.vault.session().reviewer.id) return failed(OTHER_SIGNED_IN)
    await session.adopt(again.value)
    return success(view())
  }

  const signIn = async (input: CheckedSignIn): Promise<Result<SessionView>> => {
    if (state.type === 'locked') return failed(OTHER_SIGNED_IN)
    if (state.type === 'open') {
      const sameServer = JSON.stringify(state.session.connection.server) === JSON.stringify(input.server)
      return state.session.expired() && sameServer
        ? await signInAgain(state.session, input)
        : failed(OTHER_SIGNED_IN)
    }
    const guard = guardOf(input.protection)
    if (!guard.ok) return guard
    const connection = parts.connect(input.server)
    const opened = await attempt(async () => {
      const ready = await connection.ready()
      if (!ready.ok) return ready
      const record = await authenticate(connection, input)
      return record.ok ? await vaultFor(record.value, guard.value) : record
    })
    if (!opened.ok) {
      connection.stop()
      return opened
    }
    open(opened.value, connection)
    return success(view())
  }

  const unlock = async (passphrase: string): Promise<Result<SessionView>> => {
    if (state.type !== 'locked') return failed(NOT_LOCKED)
    const opened = await vaults.open(state.vault, { protection: 'passphrase', passphrase })
    if (!opened.ok) return opened
    open(opened.value, parts.connect(opened.value.session().server))
    return success(view())
  }

  const signOut = async (): Promise<Result<SessionView>> => {
    const left = state
    if (left.type === 'signed_out') return success(view())
    const store = left.type === 'open' ? left.session.vault.store : left.vault.store
    const server = left.type === 'open' ? left.session.connection.server : left.vault.file.server
    become({ type: 'signed_out', server })
    return await attempt(async () => {
      // Keys first: whatever fails after that leaves noise.
      if (left.type === 'open') await left.session.vault.destroy()
      else await vaults.destroy(left.vault)
      await vaults.makeCurrent(null)
      await rm(mediaFolder(parts.mediaRoot, store), { recursive: true, force: true })
      if ((await vaults.list()).length === 0) await parts.forgetPage()
      return success(view())
    })
  }

  const restore = async (): Promise<void> => {
    const stored = await vaults.current()
    if (stored === null || state.type !== 'signed_out') return
    if (stored.file.sealed.protection === 'passphrase') {
      become({ type: 'locked', vault: stored })
    } else if (secretStore !== null) {
      await restoreWith(stored, { protection: 'keyring', store: secretStore })
    }
  }

  const restoreWith = async (stored: ClosedVault, guard: Guard): Promise<boolean> => {
    const opened = await openStored(stored, guard)
    if (!opened.ok) return false
    await vaults.makeCurrent(stored.store)
    open(opened.value, parts.connect(opened.value.session().server))
    return true
  }

  return {
    view,
    active: () => (state.type === 'open' ? state.session : null),
    demoAccounts: async (server) => {
      const connection = parts.connect(server)
      try {
        const ready = await connection.ready()
        if (!ready.ok) return ready
        const answer = await connection.client.demoAccounts()
        return answer.ok ? success(answer.value.accounts) : answer
      } finally {
        connection.stop()
      }
    },
    signIn: async (input) => await oneByOne(async () => await signIn(input)),
    unlock: async (passphrase) => await oneByOne(async () => await unlock(passphrase)),
    signOut: async () => await oneByOne(signOut),
    restore: async () => await oneByOne(restore),
    restoreAccount: async (server, account, guard) =>
      await oneByOne(async () => {
        const stored = await vaults.find(server, account)
        return stored !== null && state.type === 'signed_out' && (await restoreWith(stored, guard))
      }),
    onChange: changes.on,
    stop: () => {
      if (state.type === 'open') state.session.stop()
    },
  }
}

/** What the disk refuses is a failure to tell, not a bug. */
async function attempt<Value>(task: () => Promise<Result<Value>>): Promise<Result<Value>> {
  try {
    return await task()
  } catch (error) {
    return diskFailure(error)
  }
}
