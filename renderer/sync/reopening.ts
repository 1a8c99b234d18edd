import { type Failure, failed, type Result, success } from '../../shared/lib/failure.ts'
import type { Reopened, WorkerInput } from '../data/worker-contract.ts'
import type { Core } from './core.ts'
import type { Preparer } from './preparer.ts'
import { inForce } from './superseding.ts'

const UNKNOWN: Failure = {
  code: 'unknown_decision',
  message: 'no such decision on this machine',
  retryable: false,
}

/**
 * A job that the page has decided, made ready to be decided again, with the decision that stands. The page
 * cannot know that one: what it made last may have been refused since.
 */
export async function reopen(
  { store }: Pick<Core, 'store'>,
  preparer: Pick<Preparer, 'reopen'>,
  input: WorkerInput<'reopen'>,
): Promise<Result<Reopened>> {
  const jobId = 'jobId' in input ? input.jobId : (await store.get('outbox', input.decisionId))?.jobId
  if (jobId === undefined) return failed(UNKNOWN)
  const prepared = await preparer.reopen(jobId)
  if (!prepared.ok) return prepared
  const row = await store.get('jobs', jobId)
  return success({ prepared: prepared.value, inForce: await inForce(store, row?.decisionId ?? null) })
}
