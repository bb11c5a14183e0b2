import axios from 'axios'
import type { AxiosInstance } from 'axios'
import { RequestFailure } from './failure'

/** Plain HTTP to the API. Every status is an answer; only a missing answer throws. */
export function createHttp(baseURL: string): AxiosInstance {
  const http = axios.create({ baseURL, timeout: 20_000, withCredentials: true, validateStatus: () => true })
  http.interceptors.response.use(undefined, (error: unknown) => {
    throw axios.isCancel(error) ? error : new RequestFailure(0)
  })
  return http
}
