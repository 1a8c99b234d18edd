import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import { textFault } from '../domain/text-fault.ts'
import { StartFailure } from '../start-failure.ts'

/** More faults than this are one mistake made many times. */
const TOLD = 20

/**
 * A file of settings, read as one JSON value.
 *
 * @throws StartFailure that names each fault with its place, one to a line
 */
export async function readSettings<Value>(file: string, schema: z.ZodType<Value>): Promise<Value> {
  const bytes = await readFile(file).catch(() => {
    throw new StartFailure(`There is no file ${file}.`)
  })
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    throw new StartFailure(`${file}: not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  const fault = textFault(value)
  if (fault !== null) throw new StartFailure(`${file}: ${fault}`)
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.slice(0, TOLD).map(({ path, message }) => {
    const place = path.map(String).join('.')
    return place === '' ? `${file}: ${message}` : `${file}: ${place}: ${message}`
  })
  throw new StartFailure(lines.join('\n'))
}
