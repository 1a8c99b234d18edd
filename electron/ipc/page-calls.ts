import { z } from 'zod'
import { CHANNELS, COPY_LIMIT, type Environment } from '../../shared/contracts/ipc/bridge.ts'
import { type PageBug, pageBug } from '../../shared/contracts/ipc/page-bug.ts'
import { SIGNED_OUT } from '../../shared/contracts/ipc/port.ts'
import { restrictionChange, serverChoice, signInInput } from '../../shared/contracts/ipc/session.ts'
import { failed, success } from '../../shared/lib/failure.ts'
import { checkedPatch, type SettingsStore } from '../main/settings-store.ts'
import type { GuardedIpc } from '../security/guarded-ipc.ts'
import { restricting } from '../session/restricting.ts'
import type { SessionService } from '../session/session-service.ts'

export interface PageCallParts {
  readonly environment: () => Environment
  readonly session: SessionService
  readonly settings: SettingsStore
  readonly onGraceChanged: (graceSeconds: number) => void
  readonly onLocaleChanged: () => void
  readonly copyText: (text: string) => void
  readonly keepBug: (bug: PageBug) => void
}

const nothing = z.undefined()
const copied = z.string().min(1).max(COPY_LIMIT)
const passphrase = z.string().min(1).max(1_000)

/** Answers what the page asks of main, by intention: one line for each function of the bridge. */
export function answerPage(ipc: GuardedIpc, parts: PageCallParts): void {
  const { session, settings } = parts
  ipc.handle(CHANNELS.environment, nothing, () => success(parts.environment()))
  ipc.handle(CHANNELS.sessionCurrent, nothing, () => success(session.view()))
  ipc.handle(CHANNELS.sessionDemoAccounts, serverChoice, async (server) => await session.demoAccounts(server))
  ipc.handle(CHANNELS.sessionSignIn, signInInput, async (input) => await session.signIn(input))
  ipc.handle(CHANNELS.sessionUnlock, passphrase, async (text) => await session.unlock(text))
  ipc.handle(CHANNELS.sessionSignOut, nothing, async () => await session.signOut())
  ipc.handle(CHANNELS.sessionRestrict, restrictionChange, restricting(session))
  ipc.handle(CHANNELS.settingsGet, nothing, () => success(settings.current()))
  ipc.handle(CHANNELS.settingsSet, z.unknown(), async (raw) => {
    const patch = checkedPatch(raw)
    if (!patch.ok) return patch
    const saved = await settings.set(patch.value)
    if (saved.ok && patch.value.graceSeconds !== undefined) parts.onGraceChanged(saved.value.graceSeconds)
    if (saved.ok && patch.value.locale !== undefined) parts.onLocaleChanged()
    return saved
  })
  ipc.handle(CHANNELS.clipboardCopy, copied, (text) => {
    parts.copyText(text)
    return success(null)
  })
  ipc.handle(CHANNELS.bugReport, pageBug, (bug) => {
    parts.keepBug(bug)
    return success(null)
  })
  ipc.handle(CHANNELS.queuesList, nothing, async () => {
    const active = session.active()
    if (active === null) return failed(SIGNED_OUT)
    const answer = await active.ask((client) => client.queues())
    return answer.ok ? success(answer.value.queues) : answer
  })
}
