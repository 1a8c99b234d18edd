import { errorBody } from '../../shared/contracts/http/common.ts'
import { OFFLINE } from '../../shared/contracts/ipc/port.ts'
import type { Failure } from '../../shared/lib/failure.ts'
import { type DurationMs, SECOND } from '../../shared/lib/time.ts'

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
/** A header cannot carry it, so no server ever gave it out. */
export const NO_TOKEN: Failure = {
  code: UNAUTHORISED,
  message: 'no token has such letters in it',
  retryable: false,
}

/** Statuses by which something in between says that the backend itself was not reached. */
const NOT_REACHED = new Set([502, 503, 504])

/**
 * The failure that an error answer stands for: the backend's own code where its body is of the protocol.
 * Every 401 has the same code, whoever wrote it, because one thing follows from it.
 */
export function failureOf(status: number, text: string, headers: Headers): Failure {
  const own = ownError(text)
  const retryAfterMs = retryAfterOf(headers)
  const detail = { status, ...(retryAfterMs === null ? {} : { retryAfterMs }) }
  if (status === 401) {
    return { code: UNAUTHORISED, message: own?.message ?? 'the token is not accepted', retryable: false }
  }
  if (own !== null) return { ...own, detail: { ...own.detail, ...detail } }
  if (NOT_REACHED.has(status)) return OFFLINE
  return { ...BAD_ANSWER, retryable: status >= 500 || status === 429, detail }
}

/** The wait that the server asks for in `Retry-After`, in seconds or as a date of its own clock; null when it does not. */
function retryAfterOf(headers: Headers): DurationMs | null {
  const asked = headers.get('Retry-After')?.trim() ?? ''
  if (/^\d{1,9}$/.test(asked)) return Number(asked) * SECOND
  const wait = Date.parse(asked) - Date.parse(headers.get('Date') ?? '')
  return Number.isNaN(wait) ? null : Math.max(0, wait)
}

function ownError(text: string): Failure | null {
  try {
    const parsed = errorBody.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data.error : null
  } catch {
    return null
  }
}
