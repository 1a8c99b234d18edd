import type { ErrorBody } from '../../shared/contracts/http/common.ts'
import { sqlState } from '../db/transaction.ts'
import { errorFields, type Log } from '../log.ts'
import { Refusal } from '../refusal.ts'

export function refusalResponse(refusal: Refusal): Response {
  const { code, message, retryable, detail } = refusal.failure
  const body: ErrorBody = { error: { code, message, retryable, ...(detail === undefined ? {} : { detail }) } }
  return Response.json(body, { status: refusal.status })
}

/** Connection refused, reset, timed out; and the classes of SQLSTATE that mean "not now". */
function isDatabaseAway(error: unknown): boolean {
  const state = sqlState(error)
  if (state !== null) return /^(08|53|57P)/.test(state)
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? error.code : ''
  return (
    /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND)$/.test(String(code)) ||
    /^timeout exceeded when trying to connect|^Connection terminated|^connect/i.test(error.message)
  )
}

function toRefusal(error: unknown, log: Log): Refusal {
  if (error instanceof Refusal) return error
  log.error('request failed', errorFields(error))
  if (isDatabaseAway(error))
    return new Refusal(503, 'unavailable', 'the database cannot be reached at the moment')
  // Class 22: a value the database cannot hold. Our checks come first; this is the net below them.
  if (sqlState(error)?.startsWith('22')) return new Refusal(422, 'invalid', 'a value cannot be stored')
  return new Refusal(500, 'internal', 'something went wrong in the backend')
}

/** The one place where an error becomes an answer. */
export function answerError(error: unknown, log: Log): Response {
  return refusalResponse(toRefusal(error, log))
}
