import type { z } from 'zod'
import { REFUSED } from '../../shared/contracts/ipc/bridge.ts'
import { type Failure, failed, type Result } from '../../shared/lib/failure.ts'

/** What a caller is told of a bug in main: that it was one. The reason is in the log, not in the page. */
export const BROKEN: Failure = { code: 'broken', message: 'an error inside the program', retryable: false }

/**
 * Parses, answers, and turns whatever goes wrong into a value.
 *
 * @param report hears of bugs: what the answer threw
 */
export async function answerSafely<Schema extends z.ZodType, Value>(
  schema: Schema,
  raw: unknown,
  answer: (input: z.output<Schema>) => Promise<Result<Value>> | Result<Value>,
  report: (error: string) => void,
): Promise<Result<Value>> {
  const parsed = schema.safeParse(raw)
  if (!parsed.success) return failed(REFUSED)
  try {
    return await answer(parsed.data)
  } catch (error) {
    report(error instanceof Error ? (error.stack ?? error.message) : String(error))
    return failed(BROKEN)
  }
}
