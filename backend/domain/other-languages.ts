import type { Queue } from '../../shared/contracts/http/queues.ts'
import type { Reviewer } from '../../shared/contracts/http/reviewer.ts'
import { languagesFor, queuesFor, type Taker } from '../../shared/domain/claimable.ts'
import type { QueueId } from '../../shared/domain/ids.ts'
import { type ContentLanguage, LANGUAGE_LEVELS, type LanguageLevel } from '../../shared/domain/languages.ts'
import { toReviewer } from '../auth/accounts.ts'
import { mayCall } from '../auth/roles.ts'
import type { Queryable } from '../db/database.ts'
import type { Waiting } from './waiting-counts.ts'

type InOthers = Queue['inOtherLanguages'][number]

/** Everybody who may be given jobs. */
export async function takersOf(db: Queryable): Promise<readonly Reviewer[]> {
  const rows = await db.selectFrom('accounts').selectAll().execute()
  return rows.map(toReviewer).filter(({ role }) => mayCall(role, 'leases.claim'))
}

/** What waits in a queue in languages that this reviewer did not declare, most first, and who can take it. */
export function inOtherLanguages(
  queueId: QueueId,
  waiting: readonly Waiting[],
  reviewer: Taker,
  takers: readonly Reviewer[],
): readonly InOthers[] {
  const own = languagesFor(reviewer, [])
  const sums = new Map<ContentLanguage, number>()
  for (const one of waiting) {
    if (one.queue_id !== queueId || own.includes(one.language)) continue
    sums.set(one.language, (sums.get(one.language) ?? 0) + one.waiting)
  }
  const here = takers.filter((one) => queuesFor(one, [queueId]).length > 0)
  return [...sums]
    .map(([language, count]) => ({ language, waiting: count, takers: byLevel(language, here) }))
    .sort((a, b) => b.waiting - a.waiting)
}

function byLevel(language: ContentLanguage, takers: readonly Reviewer[]): Record<LanguageLevel, number> {
  const count = (level: LanguageLevel): number =>
    takers.filter((one) => one.languages.some((own) => own.language === language && own.level === level))
      .length
  const [native, fluent, reading] = LANGUAGE_LEVELS
  return { native: count(native), fluent: count(fluent), reading: count(reading) }
}
