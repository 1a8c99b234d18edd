import type { AttentionEntry, FromWorker, SyncStatus } from '../../../renderer/data/worker-contract.ts'
import type { LeasedJob } from '../../../shared/contracts/http/leases.ts'
import type { QueueId } from '../../../shared/domain/ids.ts'
import type { Rig } from './rig.ts'

export const QUEUES: readonly QueueId[] = ['text' as QueueId]

/** What a page would know from the pushes so far. */
export interface PageView {
  readonly prepared: readonly LeasedJob[]
  readonly lost: readonly string[]
  readonly status: SyncStatus | null
  readonly attention: readonly AttentionEntry[]
}

export function viewOf(posts: readonly FromWorker[]): PageView {
  const of = <Type extends FromWorker['type']>(type: Type) =>
    posts.filter((post): post is Extract<FromWorker, { type: Type }> => post.type === type)
  return {
    prepared: of('prepared').map((post) => post.prepared.job),
    lost: of('lost').map((post) => post.jobId),
    status: of('sync').at(-1)?.status ?? null,
    attention: of('attention').at(-1)?.entries ?? [],
  }
}

/** Boots the rig, starts the session and claims a pack. */
export async function startedWith(rig: Rig, count: number): Promise<PageView> {
  rig.boot()
  void rig.call('start', {})
  await rig.time.advance(1_000)
  if (count > 0) {
    void rig.call('claim', { queueIds: QUEUES, languages: [], count })
    await rig.time.advance(1_000)
  }
  return viewOf(rig.posts)
}
