import { rm } from 'node:fs/promises'
import type { DemoAccount } from '../../shared/contracts/http/reviewer.ts'
import { REFUSED } from '../../shared/contracts/ipc/bridge.ts'
import type { ServerChoice, SessionView } from '../../shared/contracts/ipc/session.ts'
import { type Failure, failed, type Result, success } from '../../shared/lib/failure.ts'
import { serially } from '../../shared/lib/serial.ts'
import { diskFailure } from '../lib/disk-failure.ts'
import { emitter } from '../lib/emitter.ts'
import { isSameServer } from '../lib/server-name.ts'
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

const NOT_STORED: Failure = {
  code: 'not_stored',
  message: 'nothing of this account is on this machine',
  retryable: false,
}

/** Who is signed in: the one owner of that state. */
export interface SessionService {
  view(): SessionView
  /** Null unless somebody is signed in and the keys are open. */
  active(): ActiveSession | null
  /**
   * Refused while a document lives that may have seen content: whoever may choose the address may send something to it
   * (promise S1). After the token ran out the session's own server is asked, and no other.
   */
  demoAccounts(server: ServerChoice): Promise<Result<readonly DemoAccount[]>>
  /** After a sign-out refused until the page was loaded anew, for the same reason. */
  signIn(input: CheckedSignIn): Promise<Result<SessionView>>
  unlock(passphrase: string): Promise<Result<SessionView>>
  signOut(): Promise<Result<SessionView>>
  /**
   * What was stored: opened if its keys need nobody, else locked. Neither a network nor room on the disk is needed.
   * When the disk refuses to give it, nobody is signed in.
   */
  restore(): Promise<Result<null>>
  /** Opens what is stored of an account, whatever is current. False when there is nothing, or it cannot be opened. */
  restoreAccount(server: ServerChoice, account: string, guard: Guard): Promise<boolean>
  onChange(listener: (view: SessionView) => void): () => void
  /** The page's document is a new one: nothing of an earlier session is in it. */
  pageIsNew(): void
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
  /** After a sign-out: loads the page anew, so that no document outlives the session whose content it held. */
  readonly renewPage: () => void
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
  /** The document has been there while somebody was signed in. */
  let pageSawContent = false

  const view = (): SessionView => {
    if (state.type === 'locked') {
      return { state: 'locked', account: state.vault.file.account, server: state.vault.file.server }
    }
    const secretStoreThere = secretStore !== null
    if (state.type === 'signed_out')
      return { state: 'signed_out', secretStore: secretStoreThere, server: state.server }
    const { vault } = state.session
    const { server, reviewer } = vault.session()
    if (state.session.expired()) {
      return { state: 'signed_out', secretStore: secretStoreThere, server, heldFor: reviewer.displayName }
    }
    return { state: 'signed_in', reviewer, server, protection: vault.protection }
  }

  const become = (next: State): void => {
    if (state.type === 'open' && (next.type !== 'open' || next.session !== state.session))
      state.session.stop()
    state = next
    changes.emit(view())
  }

  const open = (vault: Vault, connection: Connection): void => {
    pageSawContent = true
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
      return state.session.expired() && isSameServer(state.session.connection.server, input.server)
        ? await signInAgain(state.session, input)
        : failed(OTHER_SIGNED_IN)
    }
    if (pageSawContent) return failed(REFUSED)
    const guard = guardOf(input.protection)
    if (!guard.ok) return guard
    const connection = parts.connect(input.server)
    const opened = await attempt(async () => {
      const ready = await connection.ready()
      if (!ready.ok) return ready
      const record = await authenticate(connection, input)
      return record.ok ? await vaultFor(record.value, guard.value, input.startAnew === true) : record
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
    const done = await attempt(async () => {
      // Keys first: whatever fails after that leaves noise.
      if (left.type === 'open') await left.session.vault.destroy()
      else await vaults.destroy(left.vault)
      await vaults.makeCurrent(null)
      await rm(mediaFolder(parts.mediaRoot, store), { recursive: true, force: true })
      // A vault that cannot be opened today still has a database with unsent decisions behind it.
      if ((await vaults.stores()).size === 0) await parts.forgetPage()
      return success(view())
    })
    parts.renewPage()
    return done
  }

  const restore = async (): Promise<Result<null>> => {
    const stored = await vaults.current()
    if (stored === null || state.type !== 'signed_out') return success(null)
    if (stored.file.sealed.protection === 'passphrase') {
      become({ type: 'locked', vault: stored })
      return success(null)
    }
    return secretStore === null
      ? success(null)
      : await restoreWith(stored, { protection: 'keyring', store: secretStore })
  }

  /** Writes nothing: it must work with a full disk. */
  const restoreWith = async (stored: ClosedVault, guard: Guard): Promise<Result<null>> => {
    const opened = await openStored(stored, guard)
    if (!opened.ok) return opened
    open(opened.value, parts.connect(opened.value.session().server))
    return success(null)
  }

  const restoreAccount = async (
    server: ServerChoice,
    account: string,
    guard: Guard,
  ): Promise<Result<null>> => {
    const stored = await vaults.find(server, account)
    if (stored === null || state.type !== 'signed_out') return failed(NOT_STORED)
    const restored = await restoreWith(stored, guard)
    if (restored.ok && (await vaults.current())?.store !== stored.store)
      await vaults.makeCurrent(stored.store)
    return restored
  }

  /** The one server that may be asked at this moment; null when none may be. */
  const askable = (server: ServerChoice): ServerChoice | null => {
    if (state.type === 'signed_out') return pageSawContent ? null : server
    if (state.type === 'locked' || !state.session.expired()) return null
    // As it was typed at the sign-in: nothing can be written into it any more.
    const own = state.session.connection.server
    return isSameServer(own, server) ? own : null
  }

  return {
    view,
    active: () => (state.type === 'open' ? state.session : null),
    demoAccounts: async (wished) => {
      const server = askable(wished)
      if (server === null) return failed(REFUSED)
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
    restore: async () => await oneByOne(async () => await attempt(restore)),
    restoreAccount: async (server, account, guard) =>
      await oneByOne(async () => {
        await attempt(async () => await restoreAccount(server, account, guard))
        return state.type === 'open'
      }),
    onChange: changes.on,
    pageIsNew: () => {
      if (state.type === 'signed_out') pageSawContent = false
    },
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
