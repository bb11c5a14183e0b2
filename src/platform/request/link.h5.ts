import type { ClientLink } from '@orpc/client'
import axios, { type AxiosRequestConfig, isAxiosError } from 'axios'
import { proxyOf } from '../acting'
import { bearerToken, refreshSession, sessionStarted } from '../session.h5'
import type { CallContext } from './context'
import { bodyOrFailure, RequestError } from './failure'
import { httpRoute } from './http-route.h5'

const http = axios.create({ baseURL: '/api', timeout: 15_000, validateStatus: () => true })

async function send(request: AxiosRequestConfig): Promise<{ status: number; data: unknown }> {
  const token = bearerToken()
  try {
    return await http.request({ ...request, headers: { ...request.headers, ...(token && { Authorization: `Bearer ${token}` }) } })
  } catch (error) {
    if (isAxiosError(error)) throw new RequestError(0)
    throw error
  }
}

const actingHeader = (area: string | undefined) => {
  const proxyId = proxyOf(area)
  return proxyId ? { 'Acting-For': proxyId } : {}
}

/** Carries calls over HTTP with the signed session; an expired token is renewed once. */
export const link: ClientLink<CallContext> = {
  async call(path, input, { context, signal }) {
    await sessionStarted()
    const { method, url, rest } = httpRoute(API_ROUTES, path, input)
    const request: AxiosRequestConfig = {
      method,
      url,
      signal,
      ...(method === 'GET' ? { params: rest } : { data: rest }),
      headers: { ...(context.idempotencyKey && { 'Idempotency-Key': context.idempotencyKey }), ...actingHeader(path[0]) },
    }
    let answer = await send(request)
    if (answer.status === 401 && (await refreshSession())) answer = await send(request)
    return bodyOrFailure(answer.status, answer.data)
  },
}
