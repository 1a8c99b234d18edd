import { reviewerId } from '../../shared/contracts/http/common.ts'
import type { ServerChoice } from '../../shared/contracts/ipc/session.ts'
import { type DurationMs, SECOND } from '../../shared/lib/time.ts'
import type { Log } from '../lib/log.ts'
import type { Timers } from '../lib/timers.ts'
import type { Guard } from '../vault/key-file.ts'
import type { SecretStore } from '../vault/secret-store.ts'
import type { SessionService } from './session-service.ts'

const TRY_AGAIN: DurationMs = SECOND / 2

/**
 * Guards the keys of automatic sessions where there is no secret store. Everybody can read it here: it protects
 * nothing, and is not meant to. It lets the passphrase mechanism run as it is, so that what survives a crash can be
 * tried on a machine without a keyring. Only an unpackaged app ever signs in by itself.
 */
const DEVELOPMENT_PASSPHRASE = 'teduh development, no secret'

/**
 * Signs in as a demo account without anybody typing (`TEDUH_ACCOUNT`): from what is stored, offline too, else as
 * soon as the backend is there.
 */
export async function signInAutomatically(
  service: SessionService,
  server: ServerChoice,
  account: string,
  secretStore: SecretStore | null,
  timers: Timers,
  log: Log,
): Promise<void> {
  const guard: Guard =
    secretStore === null
      ? { protection: 'passphrase', passphrase: DEVELOPMENT_PASSPHRASE }
      : { protection: 'keyring', store: secretStore }
  if (await service.restoreAccount(server, account, guard)) return
  const protection =
    guard.protection === 'keyring'
      ? { type: 'keyring' as const }
      : { type: 'passphrase' as const, passphrase: guard.passphrase }
  const credential = { type: 'demo' as const, account: reviewerId.parse(account) }
  for (;;) {
    const signedIn = await service.signIn({ server, credential, protection })
    if (signedIn.ok) return
    if (!signedIn.failure.retryable) {
      log.error('the automatic sign-in was refused', { code: signedIn.failure.code })
      return
    }
    await new Promise<void>((resolve) => {
      timers.after(TRY_AGAIN, resolve)
    })
  }
}
