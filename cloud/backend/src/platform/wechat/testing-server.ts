import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod'

/** The fields of a subscribe message as WeChat documents them; anything else is 47003. */
const field = z.strictObject({ value: z.string().min(1).max(20) })
const SendBody = z.strictObject({
  touser: z.string().min(1),
  template_id: z.string().min(1),
  page: z.string().regex(/^[a-z]/),
  data: z.record(z.string().regex(/^(thing|time|date)\d+$/), field),
  miniprogram_state: z.enum(['developer', 'trial', 'formal']),
  lang: z.enum(['zh_CN', 'en_US', 'zh_HK', 'zh_TW']),
})
const CodeBody = z.strictObject({
  scene: z.string().regex(/^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/),
  page: z.string().regex(/^[a-z]/),
  check_path: z.boolean(),
  env_version: z.enum(['release', 'trial', 'develop']),
  width: z.number().min(280).max(1280),
})

const PhoneBody = z.strictObject({ code: z.string().min(1) })

type Asked = { path: string; token: string | null; body: string }

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

const json = (response: ServerResponse, value: object) => response.setHeader('Content-Type', 'application/json').end(JSON.stringify(value))

/** WeChat's server side on loopback, as far as it is asked here: documented answers, its own check of what it is given. */
export async function openWeChatServer({ appId, secret }: { appId: string; secret: string }) {
  const asked: Asked[] = []
  let issued = 0
  let live = new Set<string>()
  /** Codes for the next messages; then 0. */
  const nextCodes: number[] = []
  let delay = 0

  const answers: Record<string, (body: string, response: ServerResponse) => unknown> = {
    '/cgi-bin/message/subscribe/send': (body, response) => {
      const code = nextCodes.shift()
      const parsed = SendBody.safeParse(JSON.parse(body))
      json(response, { errcode: code ?? (parsed.success ? 0 : 47003), errmsg: code || !parsed.success ? 'refused rid: x' : 'ok' })
    },
    '/wxa/getwxacodeunlimit': (body, response) => {
      if (!CodeBody.safeParse(JSON.parse(body)).success) return json(response, { errcode: 40169, errmsg: 'invalid length for scene' })
      return response.setHeader('Content-Type', 'image/jpeg').end(Buffer.from('the picture'))
    },
    '/wxa/business/getuserphonenumber': (body, response) => {
      const { code } = PhoneBody.parse(JSON.parse(body))
      if (code === 'spent') return json(response, { errcode: 40029, errmsg: 'invalid code' })
      const [countryCode, number] = code === 'abroad' ? ['852', '51234567'] : ['86', '13900000001']
      const watermark = { timestamp: 1637744274, appid: appId }
      return json(response, { errcode: 0, errmsg: 'ok', phone_info: { phoneNumber: number, purePhoneNumber: number, countryCode, watermark } })
    },
    '/wxa/msg_sec_check': (body, response) => {
      const suggest = body.includes('坏话') ? 'risky' : 'pass'
      json(response, { errcode: 0, errmsg: 'ok', result: { suggest, label: suggest === 'pass' ? 100 : 20003 }, trace_id: 't' })
    },
    '/wxa/img_sec_check': (body, response) => json(response, { errcode: body.includes('risky') ? 87014 : 0, errmsg: '' }),
  }

  function giveToken(body: string, response: ServerResponse) {
    const given = JSON.parse(body) as { grant_type: string; appid: string; secret: string }
    if (given.grant_type !== 'client_credential' || given.appid !== appId || given.secret !== secret) {
      return json(response, { errcode: 40125, errmsg: 'invalid appsecret' })
    }
    issued += 1
    live.add(`token-${issued}`)
    return json(response, { access_token: `token-${issued}`, expires_in: 7200 })
  }

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const address = new URL(request.url ?? '/', 'http://loopback')
    const [body, token] = [await bodyOf(request), address.searchParams.get('access_token')]
    asked.push({ path: address.pathname, token, body })
    if (address.pathname === '/cgi-bin/stable_token') return giveToken(body, response)
    if (delay > 0) await pause(delay)
    if (!token || !live.has(token)) return json(response, { errcode: token === 'token-old' ? 42001 : 40001, errmsg: 'invalid credential' })
    const known = answers[address.pathname]
    return known ? known(body, response) : response.writeHead(404).end()
  }

  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as { port: number }
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    tokensIssued: () => issued,
    /** Every token given out so far is worth nothing now. */
    expireTokens: () => {
      live = new Set()
    },
    refuseNext: (...codes: number[]) => nextCodes.push(...codes),
    answerAfter: (milliseconds: number) => {
      delay = milliseconds
    },
    async close() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}
export type WeChatServer = Awaited<ReturnType<typeof openWeChatServer>>
