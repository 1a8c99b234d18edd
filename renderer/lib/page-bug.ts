import { MOST_FRAMES, type PageBug } from '../../shared/contracts/ipc/page-bug.ts'

/** A line of a stack that is in a file of a page: its function, if it has a name, its file, line and column. */
const FRAME =
  /^\s*at (?:(?:async |new )*([\w$.<>]{1,60})(?: \[as [\w$]+\])? \()?[a-z]+:\/\/[^\s/]+\/(?:[\w.@-]+\/)*([\w.-]{1,60})(?:\?[\w=&.-]*)?:(\d{1,7}):(\d{1,7})\)?$/
const NAME = /^[A-Za-z]{1,40}$/

/** What may be written down of a bug: its kind and the places of its stack, and none of its words. */
export function pageBugOf(error: unknown): PageBug {
  if (!(error instanceof Error)) return { name: 'NoError', frames: [] }
  return { name: NAME.test(error.name) ? error.name : 'Error', frames: framesOf(error) }
}

/** The same of a bug in the worker, of which only its first words and one place come through. */
export function workerBugOf({ message, filename, lineno, colno }: WorkerBug): PageBug {
  const name = /^(?:Uncaught )?([A-Za-z]{1,40}):/.exec(message)?.[1] ?? 'Error'
  const frame = frameOf(`at ${filename}:${lineno}:${colno}`)
  return { name, frames: frame === null ? [] : [frame] }
}

export type WorkerBug = Pick<ErrorEvent, 'message' | 'filename' | 'lineno' | 'colno'>

function framesOf({ message, stack = '' }: Error): string[] {
  // The message comes first in it, over as many lines as it has.
  const after = message === '' ? 0 : stack.indexOf(message) + message.length
  const lines = stack.slice(after).split('\n')
  return lines.flatMap((line) => frameOf(line) ?? []).slice(0, MOST_FRAMES)
}

function frameOf(line: string): string | null {
  const found = FRAME.exec(line)
  if (found === null) return null
  const [, name, file, row, column] = found
  return `${name === undefined ? '' : `${name} `}${file}:${row}:${column}`
}
