import { ORPCError } from '@orpc/server'

/** Body of a failure without the request id, which the mouth adds. */
export type FailureData = { field?: string; reason?: string }

function failure(code: string, status: number, data: FailureData) {
  return new ORPCError(code, { status, message: code, data })
}

/** 400: what was sent cannot be used; `field` names where, `reason` says what to do next. */
export const badInput = (field: string, reason: string) => failure('BAD_INPUT', 400, { field, reason })

/** 401: who are you. */
export const notSignedIn = () => failure('NOT_SIGNED_IN', 401, { reason: '请先登录' })

/** 404: not there, or not yours; the two are never told apart. */
export const notFound = () => failure('NOT_FOUND', 404, { reason: '没有找到，可能已经删除或不属于您' })

/** 409: this idempotency key was used for another request. */
export const keyReused = () => failure('KEY_REUSED', 409, { reason: '请返回重新提交' })

/** 413: more than the mouth takes. */
export const tooLarge = () => failure('TOO_LARGE', 413, { reason: '内容太长，请减少一些再提交' })

/** 429: too often. */
export const tooOften = () => failure('TOO_OFTEN', 429, { reason: '操作太快了，请过一会儿再试' })
