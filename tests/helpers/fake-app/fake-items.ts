import { demoQueues } from '../../../backend/demo/queues.ts'
import { toRecord } from '../../../backend/demo/to-records.ts'
import type { DemoItem, IngestRecord } from '../../../backend/demo/types.ts'
import { item as itemSchema } from '../../../shared/contracts/http/item.ts'
import type { LeasedJob } from '../../../shared/contracts/http/leases.ts'
import type { JobId, LeaseId, MediaId, QueueId } from '../../../shared/domain/ids.ts'
import { HOUR, MINUTE } from '../../../shared/lib/time.ts'

export interface FakeItem {
  readonly job: LeasedJob
  readonly files: readonly { readonly id: MediaId; readonly url: string; readonly type: string }[]
}

/** The demo items, or those of the sample folder, as a worker would have claimed them. */
export async function readFakeItems(set: string, only: string | null): Promise<readonly FakeItem[]> {
  const text = await (await fetch(`/data/${set}/items.jsonl`)).text()
  const now = Date.now()
  const records = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(
      (line): IngestRecord =>
        set === 'demo' ? toRecord(JSON.parse(line) as DemoItem, now) : (JSON.parse(line) as IngestRecord),
    )
  const chosen =
    only === null ? records : records.filter((one) => only.split(',').some((word) => matches(one, word)))
  return chosen.map((record, place) => fakeItem(record, place, set, now))
}

function matches(record: IngestRecord, word: string): boolean {
  return record.kind === word || record.language === word || record.id.includes(word)
}

function fakeItem(record: IngestRecord, place: number, set: string, now: number): FakeItem {
  const files = (record.media ?? []).map((media, index) => ({
    id: `${place.toString(16).padStart(8, '0')}${index.toString(16).padStart(56, '0')}` as string as MediaId,
    url: `/data/${set}/${media.file ?? ''}`,
    type: media.type,
  }))
  const { truth, truthClause, legalDeadline, internalDeadline, media, ...rest } = record
  const item = itemSchema.parse({
    ...rest,
    media: (media ?? []).map(({ file, ...one }, index) => ({ ...one, id: files[index]?.id, bytes: 1 })),
  })
  const deadlineAt = legalDeadline ?? internalDeadline ?? null
  const queue = demoQueues[place % demoQueues.length]
  const job: LeasedJob = {
    id: `00000000-0000-4000-8000-${place.toString().padStart(12, '0')}` as string as JobId,
    queueId: (queue?.id ?? 'text') as QueueId,
    position: place,
    reasons: deadlineAt === null ? ['age'] : ['legal_deadline', 'severity_high'],
    severity: item.severity ?? 'low',
    deadlineAt:
      deadlineAt ?? (place % 3 === 0 ? new Date(now + place * 4 * MINUTE - 3 * MINUTE).toISOString() : null),
    deadlineKind: deadlineAt === null ? 'internal' : 'legal',
    noCache: false,
    lease: {
      id: `10000000-0000-4000-8000-${place.toString().padStart(12, '0')}` as string as LeaseId,
      fence: 1,
      grantedAt: new Date(now).toISOString(),
      expiresAt: new Date(now + HOUR / 2 + place * MINUTE).toISOString(),
    },
    item,
  }
  return { job: job.deadlineAt === null ? { ...job, deadlineKind: null } : job, files }
}
