import { errorBody } from '../../shared/contracts/http/common.ts'
import { OFFLINE } from '../../shared/contracts/ipc/port.ts'
import type { Failure } from '../../shared/lib/failure.ts'

export const TIMED_OUT: Failure = {
  code: 'timed_out',
  message: 'the backend did not answer in time',
  retryable: true,
}
/** Something answered that does not speak our protocol: a captive portal, or a version too far apart. */
export const BAD_ANSWER: Failure = {
  code: 'bad_answer',
  message: 'the answer was not one of the protocol',
  retryable: true,
}
export const UNAUTHORISED = 'unauthorised'

/** Statuses by which something in between says that the backend itself was not reached. */
const NOT_REACHED = new Set([502, 503, 504])

/**
 * The failure that an error answer stands for: the backend's own code where its body is of the protocol.
 * Every 401 has the same code, whoever wrote it, because one thing follows from it.
 */
export function failureOf(status: number, text: string): Failure {
  const own = ownError(text)
  if (status === 401) {
    return { code: UNAUTHORISED, message: own?.message ?? 'the token is not accepted', retryable: false }
  }
  if (own !== null) return { ...own, detail: { ...own.detail, status } }
  if (NOT_REACHED.has(status)) return OFFLINE
  return { ...BAD_ANSWER, retryable: status >= 500 || status === 429, detail: { status } }
}

function ownError(text: string): Failure | null {
  try {
    const parsed = errorBody.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data.error : null
  } catch {
    return null
  }
}
