import type { IngestItem } from '../../shared/contracts/http/ingest.ts'
import { BODY_LIMIT_BYTES } from '../api/body.ts'
import { readIngestItem } from '../domain/ingest.ts'
import { unsupportedType } from '../domain/unsupported-type.ts'
import { MediaFault, type MediaFiles } from './media-files.ts'
import { type Line, readLines } from './read-lines.ts'
import type { Target } from './target.ts'

/** How many records go together; less when they are large, so that a batch fits into one request. */
const BATCH_RECORDS = 500
const BATCH_BYTES = 2_000_000
/** What a request holds beside its records: the queue's id and some brackets. */
const AROUND_BYTES = 4_096
const LONGEST_RECORD_BYTES = BODY_LIMIT_BYTES - AROUND_BYTES

export interface Tally {
  lines: number
  created: number
  existed: number
  bad: number
}

export interface ImportReport {
  /** A line that was not taken. */
  readonly onBadLine: (line: number, reason: string) => void
  /** A line that was taken without one of its files. */
  readonly onLeftOut: (line: number, reason: string) => void
  readonly onProgress: (tally: Readonly<Tally>) => void
}

interface Waiting {
  readonly line: number
  readonly record: unknown
}

function parse(line: Line): IngestItem | string {
  if ('fault' in line) return line.fault
  let value: unknown
  try {
    value = JSON.parse(line.text)
  } catch {
    return 'not JSON'
  }
  const read = readIngestItem(value)
  return read.ok ? read.item : (read.result.message ?? 'not understood')
}

interface Named {
  readonly record: unknown
  /** In words, what of it was left out. */
  readonly left: readonly string[]
}

/**
 * Stores the files that a record names and names them by their hashes instead. A file that nobody can open is
 * left out and noted on the record: somebody still has to judge it.
 */
async function withMedia(item: IngestItem, files: MediaFiles, target: Target): Promise<Named> {
  const { media, ...rest } = item
  if (media === undefined) return { record: rest, left: [] }
  const named = []
  const unusable = [...(rest.unusable ?? [])]
  const left: string[] = []
  for (const { file, ...about } of media) {
    if (file === undefined) {
      named.push(about)
      continue
    }
    try {
      const found = await files.find(file)
      await target.storeMedia(found)
      named.push({ ...about, id: found.id })
    } catch (error) {
      if (!(error instanceof MediaFault)) throw error
      const message = error.message.startsWith('media ') ? error.message : `media ${file}: ${error.message}`
      if (error.unusable === null) throw new MediaFault(message)
      const type = error.unusable === 'unsupported' ? unsupportedType(await files.head(file)) : null
      unusable.push({
        reason: error.unusable,
        ...(type === null ? {} : { type }),
        ...(about.alt === undefined ? {} : { alt: about.alt }),
      })
      left.push(message)
    }
  }
  return { record: { ...rest, media: named, ...(unusable.length === 0 ? {} : { unusable }) }, left }
}

/**
 * Reads records line by line and adds them in batches. A bad line is reported and left out. Whatever is
 * there already is counted and left as it is, so an import that was cut short is simply started again.
 */
export async function runImport(
  source: AsyncIterable<Uint8Array>,
  files: MediaFiles,
  target: Target,
  report: ImportReport,
): Promise<Tally> {
  const tally: Tally = { lines: 0, created: 0, existed: 0, bad: 0 }
  let batch: Waiting[] = []
  let bytes = 0

  const spoil = (line: number, reason: string): void => {
    tally.bad += 1
    report.onBadLine(line, reason)
  }
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return
    const results = await target.add(batch.map((one) => one.record))
    for (const [index, { line }] of batch.entries()) {
      const result = results[index]
      if (result?.outcome === 'created') tally.created += 1
      else if (result?.outcome === 'exists') tally.existed += 1
      else spoil(line, result?.message ?? 'no answer')
    }
    batch = []
    bytes = 0
    report.onProgress(tally)
  }

  for await (const line of readLines(source)) {
    tally.lines += 1
    const item = parse(line)
    if (typeof item === 'string') {
      spoil(line.number, item)
      continue
    }
    try {
      const { record, left } = await withMedia(item, files, target)
      // As it is sent: media is named otherwise than in the line.
      const size = Buffer.byteLength(JSON.stringify(record)) + 1
      if (size > LONGEST_RECORD_BYTES) {
        spoil(line.number, `longer than ${LONGEST_RECORD_BYTES} bytes`)
        continue
      }
      if (batch.length === BATCH_RECORDS || bytes + size > BATCH_BYTES) await flush()
      batch.push({ line: line.number, record })
      bytes += size
      for (const words of left) report.onLeftOut(line.number, words)
    } catch (error) {
      if (!(error instanceof MediaFault)) throw error
      spoil(line.number, error.message)
    }
  }
  await flush()
  return tally
}
