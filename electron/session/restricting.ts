import { SIGNED_OUT } from '../../shared/contracts/ipc/port.ts'
import type { RestrictionChange, SessionView } from '../../shared/contracts/ipc/session.ts'
import { failed, type Result, success } from '../../shared/lib/failure.ts'
import { serially } from '../../shared/lib/serial.ts'
import type { SessionService } from './session-service.ts'

/**
 * Changes what the person signed in must not be given. The backend takes the whole set, so each change is made to what the
 * backend holds at that moment, one after the other: two quick ticks and a supervisor's restriction all stay.
 */
export function restricting(
  session: Pick<SessionService, 'active' | 'view'>,
): (change: RestrictionChange) => Promise<Result<SessionView>> {
  const oneByOne = serially()
  return async ({ harmClass, restricted }) =>
    await oneByOne(async () => {
      const active = session.active()
      if (active === null) return failed(SIGNED_OUT)
      const held = await active.ask((client) => client.me())
      if (!held.ok) return held
      const others = held.value.reviewer.restrictions.filter((one) => one !== harmClass)
      const next = restricted ? [...others, harmClass] : others
      const answer = await active.ask((client) => client.restrict(next))
      if (!answer.ok) return answer
      await active.adopt({ ...active.vault.session(), reviewer: answer.value.reviewer })
      return success(session.view())
    })
}
