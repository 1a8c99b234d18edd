import type { Failure } from '../shared/lib/failure.ts'

export type RefusalStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 416 | 422 | 429 | 500 | 503

/**
 * A request that is not carried out, for a reason that belongs to the protocol. Thrown so that the
 * transaction around it ends without effect; turned into `{error: …}` at one place.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: RefusalStatus
  readonly failure: Failure

  constructor(status: RefusalStatus, code: string, message: string, detail?: Failure['detail']) {
    super(message)
    this.status = status
    this.failure = { code, message, retryable: status === 429 || status >= 500, detail }
  }
}
