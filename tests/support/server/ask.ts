import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'

/** One connection per question asked at the same time, kept for the next one. */
const agent = new Agent({ keepAlive: true, maxSockets: Infinity, maxFreeSockets: 2000 })

export type Answer = { status: number; headers: Record<string, string | string[] | undefined>; text: string; body: unknown }

export type Question = {
  method: string
  path: string
  token?: string | undefined
  headers?: Record<string, string> | undefined
  /** Sent as JSON; text is sent as it is. */
  body?: unknown
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function payloadOf(body: unknown): string | undefined {
  return body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
}

/** Asks a server once over HTTP; fails when there is no whole answer. */
export function ask(origin: string, { method, path, token, headers, body }: Question): Promise<Answer> {
  const payload = payloadOf(body)
  return new Promise((resolve, reject) => {
    const asked = request(
      `${origin}${path}`,
      {
        method,
        agent,
        headers: {
          ...(payload === undefined ? {} : { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(payload)) }),
          ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
          ...headers,
        },
      },
      (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.once('error', reject)
        response.once('close', () => {
          const text = Buffer.concat(parts).toString('utf8')
          if (response.complete) resolve({ status: response.statusCode ?? 0, headers: response.headers, text, body: parse(text) })
          else reject(new Error('the answer was cut off'))
        })
      },
    )
    asked.once('error', reject)
    asked.end(payload)
  })
}

/** A question that changes something, with a key of its own unless one is given. */
export function askChange(origin: string, path: string, options: { token?: string; body?: unknown; key?: string }): Promise<Answer> {
  return ask(origin, {
    method: 'POST',
    path,
    token: options.token,
    body: options.body ?? {},
    headers: { 'Idempotency-Key': options.key ?? randomUUID() },
  })
}

/** Signs in through the development login. */
export async function devToken(origin: string, who: { openid: string } | { staff: string }): Promise<string> {
  const { status, body } = await ask(origin, { method: 'POST', path: '/api/dev/session', body: who })
  const { token } = (body ?? {}) as { token?: unknown }
  if (status !== 200 || typeof token !== 'string') throw new Error(`development login answered ${status}`)
  return token
}

/** Lets the connections go that wait to be used again. */
export function closeConnections(): void {
  agent.destroy()
}
