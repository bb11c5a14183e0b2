import type { ClientLink } from '@orpc/client'
import type { AnyContractRouter } from '@orpc/contract'
import type { AxiosInstance, AxiosResponse } from 'axios'
import type { Failure } from '@xiongguan/contract/kit/failure'
import { RequestFailure } from './failure'
import { httpCallOf } from './operation'
import type { HttpCall } from './operation'
import type { Session } from './session'

export type CallContext = { idempotencyKey?: string }

/** Carries contract operations over HTTP. It only reports failures; screens decide what to show. */
export class HttpLink implements ClientLink<CallContext> {
  constructor(
    private readonly router: AnyContractRouter,
    private readonly http: AxiosInstance,
    private readonly session: Session,
  ) {}

  async call(path: readonly string[], input: unknown, options: { context: CallContext; signal?: AbortSignal }): Promise<unknown> {
    const call = httpCallOf(this.router, path, input)
    const key = options.context.idempotencyKey ?? crypto.randomUUID()
    let answer = await this.send(call, key, options.signal)
    if (answer.status === 401 && (await this.session.refresh())) answer = await this.send(call, key, options.signal)
    if (answer.status >= 200 && answer.status < 300) return answer.data
    throw new RequestFailure(answer.status, answer.data as Partial<Failure>)
  }

  private async send(call: HttpCall, idempotencyKey: string, signal?: AbortSignal): Promise<AxiosResponse<unknown>> {
    const headers: Record<string, string> = {}
    if (this.session.token) headers.Authorization = `Bearer ${this.session.token}`
    if (call.method === 'POST') headers['Idempotency-Key'] = idempotencyKey
    return this.http.request({ method: call.method, url: call.url, params: call.query, data: call.body, headers, signal })
  }
}
