import { OpenAPIHandler } from '@orpc/openapi/fetch'
import { ORPCError, type AnyRouter } from '@orpc/server'
import type { Failure } from '@xiongguan/contract/kit/failure'
import type { MouthContext } from '../access/caller'
import type { Log } from '../log'
import { answerFailure } from './answer-failure'

/** A failure that already has its status and body. */
class Answered extends ORPCError<'FAILURE', Failure> {
  constructor(status: number, data: Failure) {
    super('FAILURE', { status, data })
  }
}

/** The router over HTTP: each operation at its method and path under `/api`. */
export function createOperationsHandler(router: AnyRouter, log: Log) {
  return new OpenAPIHandler<MouthContext>(router, {
    customErrorResponseBodyEncoder: (error: ORPCError<string, unknown>) => error.data,
    // What arrives here unanswered could not even be read as a request.
    interceptors: [
      ({ next, context }) =>
        next().catch((error: unknown) => {
          throw error instanceof Answered ? error : new Answered(400, { requestId: context.requestId, reason: '请求内容不完整，请重新提交' })
        }),
    ],
    clientInterceptors: [
      async ({ next, context, path }) => {
        try {
          return await next()
        } catch (error) {
          const { status, body } = answerFailure(error, { requestId: context.requestId, operation: path.join('.') }, log)
          throw new Answered(status, body)
        }
      },
    ],
  })
}
