import { createHash } from 'node:crypto'
import { call, getRouter, isProcedure, type AnyRouter } from '@orpc/server'
import type { FunctionAnswer } from '@xiongguan/contract/kit/failure'
import { v7 } from 'uuid'
import * as z from 'zod'
import type { Caller } from '../access/caller'
import { badInput, notFound, tooLarge } from '../failures'
import type { Log } from '../log'
import type { WeChatIdentity } from '../wechat/environment'
import { answerFailure } from './answer-failure'

const FunctionCall = z.object({
  operation: z.string().regex(/^[A-Za-z]+\.[A-Za-z]+$/),
  input: z.unknown().optional(),
  idempotencyKey: z.string().optional(),
  actingFor: z.string().optional(),
})

export type FunctionMouthDeps = {
  router: AnyRouter
  log: Log
  recognise(openid: string, open: boolean): Promise<Caller>
  actFor(caller: Caller, proxyId: string | undefined, requestId: string): Promise<Caller>
}

/** The platform cuts a call's text body at 100 KB. */
const bodyBytes = 100 * 1024

const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value ?? null))

/**
 * Answers `wx.cloud.callFunction` events `{operation, input, idempotencyKey}` with `{status, body}`.
 * Who calls is what the platform put into the environment; whatever an event says of its user is ignored.
 */
export function createFunctionMouth({ router, log, recognise, actFor }: FunctionMouthDeps) {
  async function carryOut(event: unknown, identity: WeChatIdentity | null, requestId: string): Promise<unknown> {
    if (bytesOf(event) > bodyBytes) throw tooLarge()
    const parsed = FunctionCall.safeParse(event)
    if (!parsed.success) throw badInput('operation', '没有这个操作')
    const procedure = getRouter(router, parsed.data.operation.split('.'))
    if (!isProcedure(procedure)) throw notFound()
    const context = {
      requestId,
      channel: identity ? ('wechat' as const) : ('web' as const),
      // A person's own count: an address in here would be shared by a whole carrier.
      address: identity ? createHash('sha256').update(identity.openid).digest('base64url') : '',
      idempotencyKey: parsed.data.idempotencyKey,
      identify: async (open: boolean) => (identity ? actFor(await recognise(identity.openid, open), parsed.data.actingFor, requestId) : null),
    }
    const body = await call(procedure, parsed.data.input, { context, path: parsed.data.operation.split('.') })
    if (bytesOf(body) > bodyBytes) throw tooLarge()
    return body
  }
  return async (event: unknown, identity: WeChatIdentity | null): Promise<FunctionAnswer> => {
    const requestId = v7()
    try {
      return { status: 200, body: (await carryOut(event, identity, requestId)) ?? null }
    } catch (error) {
      const operation = String((event as { operation?: unknown } | null)?.operation ?? '').slice(0, 60)
      return answerFailure(error, { requestId, operation }, log)
    }
  }
}
