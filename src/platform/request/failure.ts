import type { Failure } from '@xiongguan/contract/kit/failure'

/** Why a call did not bring what was asked. `status` 0: no answer came, so nobody knows whether it was carried out. */
export class RequestError extends Error {
  readonly field?: string
  readonly reason?: string
  readonly requestId?: string

  constructor(
    readonly status: number,
    failure: Partial<Failure> = {},
  ) {
    super(failure.reason ?? `request failed: ${status}`)
    this.field = failure.field
    this.reason = failure.reason
    this.requestId = failure.requestId
  }

  get offline(): boolean {
    return this.status === 0
  }

  /** The change may have happened: a retry must carry the same idempotency key. */
  get outcomeUnknown(): boolean {
    return this.status === 0 || this.status >= 500
  }
}

export function asRequestError(error: unknown): RequestError {
  return error instanceof RequestError ? error : new RequestError(500)
}

/** The body of an answer, or the failure it carries. */
export function bodyOrFailure(status: number, body: unknown): unknown {
  if (status >= 200 && status < 300) return body
  throw new RequestError(status, typeof body === 'object' && body !== null ? body : {})
}
