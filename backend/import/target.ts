import type { IngestResult } from '../../shared/contracts/http/ingest.ts'
import type { PolicyDraft, PublishResponse } from '../../shared/contracts/http/policies.ts'
import type { QueueSetting, QueuesSaved } from '../../shared/contracts/http/queues.ts'
import type { MediaFile } from './media-files.ts'

/** Where an import goes: a running backend, or a database that none is running on. */
export interface Target {
  /** In words, for the summary. */
  readonly name: string
  /** @throws StartFailure in words when the backend refuses it */
  readonly publishPolicies: (draft: PolicyDraft) => Promise<PublishResponse>
  readonly saveQueues: (queues: readonly QueueSetting[]) => Promise<QueuesSaved>
  /** Before the first item: @throws StartFailure when the queue that is named for them cannot be had */
  readonly checkQueue: () => Promise<void>
  /** Makes sure the medium is there. @throws MediaFault when it is none that can be reviewed */
  readonly storeMedia: (file: MediaFile) => Promise<void>
  /** One result each, in their order. */
  readonly add: (records: readonly unknown[]) => Promise<readonly IngestResult[]>
  readonly close: () => Promise<void>
}
