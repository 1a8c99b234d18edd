import type { Failure } from '../../shared/lib/failure.ts'

/** What the browser calls an unusable database; each is a state of the machine, not a bug of ours. */
const FULL = new Set(['QuotaExceededError', 'QuotaExceeded'])

/**
 * The failure behind an error of IndexedDB. Dexie reports a full disk as `AbortError` with the cause inside,
 * Chromium sometimes as `UnknownError`.
 */
export function storeFailure(error: unknown): Failure {
  const names = namesOf(error)
  if (names.some((name) => FULL.has(name))) {
    return { code: 'storage_full', message: 'the disk or the quota is full', retryable: true }
  }
  return {
    code: 'storage_failed',
    message: 'the local database did not take the write',
    retryable: true,
    detail: { cause: names.join(' < ') },
  }
}

function namesOf(error: unknown, depth = 0): string[] {
  if (!(error instanceof Object) || depth > 4) return []
  const name = 'name' in error && typeof error.name === 'string' ? [error.name] : []
  const inner = 'inner' in error ? namesOf(error.inner, depth + 1) : []
  return [...name, ...inner]
}
