import { OpenAPIHandler } from '@orpc/openapi/fetch'
import { ORPCError, type AnyRouter } from '@orpc/server'
import type { MouthContext } from '../access/caller'
import type { Log } from '../log'
import { answerFailure } from './answer-failure'

/** The router over HTTP: each operation at its method and path under `/api`. */
export function createOperationsHandler(router: AnyRouter, log: Log) {
  return new OpenAPIHandler<MouthContext>(router, {
    customErrorResponseBodyEncoder: (error: ORPCError<string, unknown>) => error.data,
    interceptors: [
      async ({ next, context, request }) => {
        try {
          return await next()
        } catch (error) {
          const { status, body } = answerFailure(error, { requestId: context.requestId, operation: `${request.method} ${request.url.pathname}` }, log)
          throw new ORPCError('FAILURE', { status, data: body })
        }
      },
    ],
  })
}
