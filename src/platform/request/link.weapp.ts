import type { ClientLink } from '@orpc/client'
import Taro from '@tarojs/taro'
import type { FunctionAnswer, FunctionCall } from '@xiongguan/contract/kit/failure'
import { proxyOf } from '../acting'
import type { CallContext } from './context'
import { bodyOrFailure, RequestError } from './failure'
import { functionOf } from './function-of'

/** CloudBase codes of a function that was reached and broke; every other failure means no answer. */
const brokeInside = /^-5040\d\d$/

async function ask(name: string, data: FunctionCall): Promise<FunctionAnswer> {
  try {
    const { result } = await Taro.cloud.callFunction({ name, data })
    return result as unknown as FunctionAnswer
  } catch (error) {
    const code = String((error as { errCode?: unknown }).errCode)
    throw new RequestError(brokeInside.test(code) ? 500 : 0)
  }
}

/** Carries calls to the cloud function that serves the area. WeChat itself says who calls. */
export const link: ClientLink<CallContext> = {
  async call(path, input, { context }) {
    const { status, body } = await ask(functionOf(path[0]), {
      operation: path.join('.'),
      input,
      idempotencyKey: context.idempotencyKey,
      actingFor: proxyOf(path[0]),
    })
    return bodyOrFailure(status, body)
  },
}
