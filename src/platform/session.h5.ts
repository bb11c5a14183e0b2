import axios, { isAxiosError } from 'axios'
import type { DemonstrationPerson } from './demonstration'

/** Kept in memory only; the refresh token lives in an HttpOnly cookie the page cannot read. */
let token: string | null = null
let starting: Promise<boolean> | null = null
let renewing: Promise<boolean> | null = null

const http = axios.create({ baseURL: '/api/session', timeout: 15_000, withCredentials: true })

export function bearerToken(): string | null {
  return token
}

/** Resolves once the session of an earlier visit, if any, is picked up again. */
export function sessionStarted(): Promise<boolean> {
  starting ??= refreshSession()
  return starting
}

/** Renews the token from the cookie; false when there is no session to renew. */
export function refreshSession(): Promise<boolean> {
  renewing ??= renew().finally(() => {
    renewing = null
  })
  return renewing
}

async function renew(): Promise<boolean> {
  try {
    const answer = await http.post<{ token: string }>('/refresh', {})
    token = answer.data.token ?? null
  } catch (error) {
    token = null
    // Opened without a network: the session may well live, so the next call asks again.
    if (isAxiosError(error) && !error.response) starting = null
  }
  return token !== null
}

/** True where a person signs in by hand: on a demonstration server in a browser. */
export const signsInByHand = true

/** Signs in as an invented person; a server that is not a demonstration refuses. */
export async function signInForDemonstration(who: DemonstrationPerson): Promise<boolean> {
  try {
    const answer = await axios.post<{ token: string }>('/api/dev/session', who, { withCredentials: true })
    token = answer.data.token
    starting = Promise.resolve(true)
    return true
  } catch {
    return false
  }
}

/** Forgets the token of this page; after erasing the account nothing is left to end on the server. */
export function forgetSession(): void {
  token = null
}
