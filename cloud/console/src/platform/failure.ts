import type { Failure } from '@xiongguan/contract/kit/failure'

/** A call that was not carried out. `status` is 0 when no answer came back. */
export class RequestFailure extends Error {
  readonly status: number
  readonly field: string | undefined
  readonly reason: string | undefined
  readonly requestId: string | undefined

  constructor(status: number, body: Partial<Failure> = {}) {
    super(body.reason ?? `request failed with ${status}`)
    this.name = 'RequestFailure'
    this.status = status
    this.field = body.field
    this.reason = body.reason
    this.requestId = body.requestId
  }
}

const wordsByStatus: Record<number, string> = {
  0: '网络没有连上，填写的内容还在，请稍后再试',
  400: '填写的内容有误，请检查后再试',
  401: '登录已过期，请重新登录',
  404: '没有找到，或这个账号不能查看',
  409: '这次操作与刚才的不一致，请刷新页面后再试',
  413: '内容太长，请缩短后再试',
  429: '操作太频繁，请等一分钟再试',
}

const faultWords = '系统出了点问题，请稍后再试；仍不行请把编号告诉管理员'

/** Short, kind words for a failed call. A 400 says what the server says is wrong. */
export function failureWords(error: unknown): string {
  if (!(error instanceof RequestFailure)) return faultWords
  if (error.status === 400 && error.reason) return error.reason
  return wordsByStatus[error.status] ?? faultWords
}

/** Whether the server may or may not have carried the call out, so that only a retry with the same key is safe. */
export function isUndecided(error: unknown): boolean {
  return error instanceof RequestFailure && (error.status === 0 || error.status >= 500 || error.status === 429)
}

/** Missing and not permitted are answered alike. */
export function isOutOfReach(error: unknown): boolean {
  return error instanceof RequestFailure && (error.status === 404 || error.status === 403)
}
