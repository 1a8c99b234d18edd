import { demoAccounts } from '../../../backend/demo/accounts.ts'
import { demoQueues } from '../../../backend/demo/queues.ts'
import type { Queue } from '../../../shared/contracts/http/queues.ts'
import type { Bridge } from '../../../shared/contracts/ipc/bridge.ts'
import { OFFLINE } from '../../../shared/contracts/ipc/port.ts'
import type { ServerChoice, SessionView } from '../../../shared/contracts/ipc/session.ts'
import { settings as settingsSchema } from '../../../shared/contracts/ipc/settings.ts'
import type { QueueId } from '../../../shared/domain/ids.ts'
import { LANGUAGES } from '../../../shared/domain/languages.ts'
import { failed, success } from '../../../shared/lib/failure.ts'
import { HOUR, MINUTE } from '../../../shared/lib/time.ts'
import type { FakeItem } from './fake-items.ts'

/** What main would answer. */
export function createFakeBridge(items: readonly FakeItem[], options: URLSearchParams): Bridge {
  const server: ServerChoice = { type: 'embedded' }
  const locale = LANGUAGES.find((tag) => tag === options.get('locale')) ?? 'en'
  let settings = settingsSchema.parse({ theme: options.get('theme') ?? 'dark', locale })
  const signedIn = (account: string | null): SessionView => {
    const reviewer = demoAccounts.find((one) => one.id === account) ?? demoAccounts[0]
    if (reviewer === undefined) throw new Error('no demo account')
    return { state: 'signed_in', reviewer, server, protection: 'passphrase' }
  }
  const state = options.get('state') ?? 'queues'
  let view: SessionView =
    state === 'sign-in'
      ? { state: 'signed_out', secretStore: options.has('keyring'), server }
      : state === 'locked'
        ? { state: 'locked', account: 'Moderator', server }
        : signedIn(null)
  const isOffline = options.has('offline')
  return {
    environment: async () => ({
      platform: 'linux',
      versions: { teduh: '0.1.0', electron: '45.4.1', chromium: '156' },
      locale,
      wishedLocale: null,
    }),
    session: {
      current: async () => view,
      demoAccounts: async () =>
        isOffline
          ? failed(OFFLINE)
          : success(
              demoAccounts.map(({ id, displayName, role, locale: own }) => ({
                id,
                displayName,
                role,
                locale: own,
              })),
            ),
      signIn: async (input) => {
        view = signedIn(input.credential.type === 'demo' ? input.credential.account : null)
        return success(view)
      },
      unlock: async (passphrase) => {
        if (passphrase.length < 8) return failed({ code: 'wrong_passphrase', message: '', retryable: true })
        view = signedIn(null)
        return success(view)
      },
      signOut: async () => {
        view = { state: 'signed_out', secretStore: false, server }
        return success(view)
      },
      restrict: async ({ harmClass, restricted }) => {
        if (view.state === 'signed_in') {
          const others = view.reviewer.restrictions.filter((one) => one !== harmClass)
          const restrictions = restricted ? [...others, harmClass] : others
          view = { ...view, reviewer: { ...view.reviewer, restrictions } }
        }
        return success(view)
      },
      onChange: () => () => undefined,
    },
    settings: {
      get: async () => settings,
      set: async (patch) => {
        settings = { ...settings, ...patch }
        return success(settings)
      },
    },
    clipboard: { copy: async () => success(null) },
    bugs: { report: async () => success(null) },
    queues: {
      list: async () => (isOffline ? failed(OFFLINE) : success(fakeQueues(items, options.has('empty')))),
      onChange: () => () => undefined,
    },
    connectWorker: () => undefined,
  }
}

function fakeQueues(items: readonly FakeItem[], isEmpty: boolean): readonly Queue[] {
  const now = Date.now()
  return demoQueues.map((queue, place) => {
    const mine = items.filter((entry) => entry.job.queueId === queue.id)
    const byLanguage: Record<string, number> = {}
    for (const { job } of mine)
      byLanguage[job.item.language] = (byLanguage[job.item.language] ?? 0) + place + 1
    return {
      id: queue.id as string as QueueId,
      name: queue.name,
      waiting: isEmpty || place === 5 ? 0 : mine.length * (place + 1),
      dueSoon: isEmpty ? 0 : ([3, 0, 1, 0, 0, 0, 0, 0][place] ?? 0),
      oldestAt: isEmpty || place === 5 ? null : new Date(now - (place + 1) * 5 * HOUR).toISOString(),
      nextDeadlineAt:
        [-12, null, 9, 300, null, null, 2_000][place] == null || isEmpty
          ? null
          : new Date(now + ([-12, 0, 9, 300, 0, 0, 2_000][place] ?? 0) * MINUTE).toISOString(),
      byLanguage: isEmpty || place === 5 ? {} : byLanguage,
      inOtherLanguages:
        place % 2 === 0
          ? [
              { language: 'th', waiting: 1_240, takers: { native: 12, fluent: 3, reading: 5 } },
              { language: 'lo', waiting: 2, takers: { native: 0, fluent: 0, reading: 0 } },
            ]
          : [],
      mine: 0,
      noCache: 'noCache' in queue && queue.noCache === true,
    }
  })
}
