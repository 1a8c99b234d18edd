import { type Failure, failed, type Result, success } from '../../shared/lib/failure.ts'
import type { DurationMs } from '../../shared/lib/time.ts'
import { releaseJobs } from './releasing.ts'
import type { Session } from './session.ts'

const UNSENT: Failure = {
  code: 'unsent',
  message: 'decisions are not sent yet: signing out would destroy them',
  retryable: true,
}

/**
 * Before sign-out, of a session that takes no calls any more: gives the leases back, closes it and removes the store.
 * Refused while a decision is unanswered; the session then goes on as it was.
 */
export async function finishForGood(session: Session): Promise<Result<null>> {
  const { core, drain } = session
  if (core.status.pending() > 0) await drain.now(true)
  const unsent = unsentIn(session)
  if (unsent !== null) return failed(unsent)
  // Without a network the leases run out by themselves; the content goes now in any case.
  await releaseJobs(core, 'all')
  await session.packs.endIfOver()
  // Asked again right before nothing can be undone any more: giving back took its time.
  const late = unsentIn(session)
  if (late !== null) return failed(late)
  session.close()
  await core.store.wipe()
  return success(null)
}

function unsentIn({ core }: Session): Failure | null {
  const pending = core.status.pending()
  return pending === 0 ? null : { ...UNSENT, detail: { pending } }
}

/**
 * The window closes: sends what may be sent, whatever its grace, and gives the leases back, side by side and
 * not a moment longer than there is. What stays undone is in the store for the next start.
 */
export async function finishForNow(session: Session, within: DurationMs): Promise<void> {
  const { core, drain } = session
  let cancel = () => {}
  const timeUp = new Promise<void>((resolve) => {
    cancel = core.outside.clock.after(within * 0.9, resolve)
  })
  const giveBack = async () => {
    if (core.situation.reachable === false) return
    await releaseJobs(core, 'all')
    await session.packs.endIfOver()
  }
  await Promise.race([Promise.all([drain.now(true), giveBack()]), timeUp])
  cancel()
  session.close()
}
