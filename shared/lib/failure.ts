/**
 * An error that is a value: something that can happen in a correct program (no network, a lease that
 * ended, a full disk). It crosses IPC and HTTP as it is. Bugs throw instead.
 */
export interface Failure {
  /** Stable, in snake_case: what code switches on and what the reader's words are chosen by. */
  readonly code: string
  /** English, for logs; a person is shown the text that belongs to `code`. */
  readonly message: string
  /** True when the same call may succeed later without anything being changed. */
  readonly retryable: boolean
  /** What and where: field names, limits, ids. Never content, never a secret. */
  readonly detail?: Readonly<Record<string, string | number | boolean | null>> | undefined
}

/** Either a value or the reason why there is none. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure }

export function success<Value>(value: Value): Result<Value> {
  return { ok: true, value }
}

export function failed(failure: Failure): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure }
}
