import type { IngestResult } from '../../shared/contracts/http/ingest.ts'
import type { MediaFile } from './media-files.ts'

/** Where an import goes: a running backend, or a database that none is running on. */
export interface Target {
  /** In words, for the summary. */
  readonly name: string
  /** Makes sure the medium is there. @throws MediaFault when it is none that can be reviewed */
  readonly storeMedia: (file: MediaFile) => Promise<void>
  /** One result each, in their order. */
  readonly add: (records: readonly unknown[]) => Promise<readonly IngestResult[]>
  readonly close: () => Promise<void>
}
