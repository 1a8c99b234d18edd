import { failed, type Result } from '../../shared/lib/failure.ts'
import { errorCode } from './atomic-file.ts'

const FULL = new Set(['ENOSPC', 'EDQUOT'])

/** True when the disk or this user's share of it is full (promise P9). */
export function isDiskFull(error: unknown): boolean {
  const code = errorCode(error)
  return code !== null && FULL.has(code)
}

/** A failure for what the disk refused; anything that is no system error is a bug and is thrown on. */
export function diskFailure(error: unknown): Result<never> {
  const code = errorCode(error)
  if (code === null) throw error
  return isDiskFull(error)
    ? failed({ code: 'disk_full', message: 'the disk is full', retryable: true })
    : failed({ code: 'disk_failed', message: 'the disk refused', retryable: true, detail: { error: code } })
}
