import type { AxiosInstance } from 'axios'
import type { Failure } from '@xiongguan/contract/kit/failure'
import { RequestFailure } from './failure'

type Answer = { token: string }

/** A code for a phone: what the QR carries, the number to pick there, and how long it lives. */
export type SignInCode = { id: string; link: string; number: number; secondsLeft: number }

/** What became of it; `in` means this tab is signed in now. */
export type SignInProgress =
  { state: 'waiting' | 'scanned'; secondsLeft: number } | { state: 'over'; reason: string; words: string } | { state: 'in' }

/**
 * The signed-in session of this tab. The access token lives in memory only; the refresh token is an
 * HttpOnly cookie that only the server reads.
 */
export class Session {
  private accessToken: string | null = null
  private refreshing: Promise<boolean> | null = null
  private readonly listeners = new Set<() => void>()

  constructor(private readonly http: AxiosInstance) {}

  get token() {
    return this.accessToken
  }

  /** One refresh at a time: many calls that meet a 401 together share its outcome. */
  refresh(): Promise<boolean> {
    this.refreshing ??= this.askForToken('/session/refresh', {}).finally(() => {
      this.refreshing = null
    })
    return this.refreshing
  }

  signInForDevelopment(staff: string): Promise<boolean> {
    return this.askForToken('/dev/session', { staff })
  }

  /** Asks for a code; what binds it to this browser is a cookie no script sees. */
  async askForCode(): Promise<SignInCode> {
    const { status, data } = await this.http.request<SignInCode>({ method: 'POST', url: '/session/scan', data: {} })
    if (status !== 200) throw new RequestFailure(status, data as Partial<Failure>)
    return data
  }

  async followCode({ id }: SignInCode): Promise<SignInProgress> {
    const { status, data } = await this.http.request<SignInProgress | Answer>({ method: 'POST', url: '/session/scan/progress', data: { id } })
    if (status !== 200) throw new RequestFailure(status, data as Partial<Failure>)
    if (!('token' in data)) return data
    this.keep(data.token)
    return { state: 'in' }
  }

  async end(): Promise<void> {
    const headers = this.accessToken ? { Authorization: `Bearer ${this.accessToken}` } : {}
    await this.http.request({ method: 'POST', url: '/session/end', data: {}, headers })
    this.keep(null)
  }

  /** Tells `listener` when somebody signed in or the session ended. */
  onChange = (listener: () => void) => {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
    }
  }

  isSignedIn = () => this.accessToken !== null

  private async askForToken(url: string, body: object): Promise<boolean> {
    const answer = await this.http.request<Partial<Answer>>({ method: 'POST', url, data: body })
    const token = answer.status === 200 ? answer.data.token : undefined
    if (token || answer.status === 401 || answer.status === 404) this.keep(token ?? null)
    return token !== undefined
  }

  private keep(token: string | null) {
    const changed = (token === null) !== (this.accessToken === null)
    this.accessToken = token
    if (changed) this.listeners.forEach((listener) => listener())
  }
}
