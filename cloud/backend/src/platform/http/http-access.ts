/** What CloudBase's HTTP access sends a function. */
export type HttpAccessEvent = {
  httpMethod: string
  path: string
  headers?: Record<string, string>
  queryStringParameters?: Record<string, string>
  body?: string
  isBase64Encoded?: boolean
}

export type HttpAccessAnswer = { statusCode: number; headers: Record<string, string>; body: string; isBase64Encoded: boolean }

export function isHttpAccessEvent(event: unknown): event is HttpAccessEvent {
  const shape = event as Partial<HttpAccessEvent> | null
  return typeof shape?.httpMethod === 'string' && typeof shape.path === 'string'
}

function toRequest(event: HttpAccessEvent): Request {
  const query = new URLSearchParams(event.queryStringParameters ?? {}).toString()
  const host = event.headers?.host ?? 'function.invalid'
  const body = event.body && event.isBase64Encoded ? Buffer.from(event.body, 'base64') : event.body
  const hasBody = body !== undefined && !['GET', 'HEAD'].includes(event.httpMethod)
  return new Request(`https://${host}${event.path}${query ? `?${query}` : ''}`, {
    method: event.httpMethod,
    headers: event.headers ?? {},
    ...(hasBody ? { body } : {}),
  })
}

/** Null for an event that is no request at all. */
function readRequest(event: HttpAccessEvent): Request | null {
  try {
    return toRequest(event)
  } catch {
    return null
  }
}

/** Serves an HTTP-access event with the same app that serves Node HTTP. */
export async function serveHttpAccess(event: HttpAccessEvent, fetch: (request: Request) => Response | Promise<Response>): Promise<HttpAccessAnswer> {
  const request = readRequest(event)
  if (!request) return { statusCode: 400, headers: {}, body: '', isBase64Encoded: false }
  const response = await fetch(request)
  return { statusCode: response.status, headers: Object.fromEntries(response.headers), body: await response.text(), isBase64Encoded: false }
}
