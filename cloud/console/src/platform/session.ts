import type { AxiosInstance } from 'axios'

type Answer = { token: string }

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
