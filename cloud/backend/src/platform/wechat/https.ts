import * as z from 'zod'
import type { Clock } from '../clock'
import { phoneAnswer, pictureVerdict, sendOutcome, tokenCodes, WeChatFault } from './answers'
import type { CodeAnswer, SendOutcome, WeChatApi } from './api'
import { stableToken } from './stable-token'

export type HttpsWeChatSetup = {
  appId: string
  secret: string
  clock: Clock
  /** WeChat's own address unless a test stands in for it. */
  origin?: string
  /** Milliseconds one call may take. */
  patience?: number
}

const TokenAnswer = z.object({ access_token: z.string().min(1), expires_in: z.number() })
const CodedAnswer = z.object({ errcode: z.number().default(0) })
const CheckAnswer = z.object({ errcode: z.number().default(0), result: z.object({ suggest: z.enum(['pass', 'review', 'risky']) }).optional() })

const PhoneAnswered = z.object({
  errcode: z.number().default(0),
  phone_info: z.object({ purePhoneNumber: z.string(), countryCode: z.union([z.string(), z.number()]) }).optional(),
})

type Call = { path: string; body: string | FormData }
type Answered = { json: unknown } | { bytes: Buffer; mediaType: string }

/** Faults of the net before a byte of the request was sent. */
const neverLeft = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'])

function faultOf(error: unknown): WeChatFault {
  const cause = error instanceof Error ? (error.cause as { code?: unknown } | undefined) : undefined
  const code = typeof cause?.code === 'string' ? cause.code : error instanceof Error ? error.name : 'unknown'
  return new WeChatFault(code, neverLeft.has(code))
}

async function answerOf(response: Response): Promise<Answered> {
  const mediaType = response.headers.get('content-type')?.split(';')[0] ?? ''
  if (!response.ok) throw new WeChatFault(`HTTP_${response.status}`, false)
  if (mediaType.startsWith('image/')) return { bytes: Buffer.from(await response.arrayBuffer()), mediaType }
  return { json: JSON.parse(await response.text()) as unknown }
}

/** Asks WeChat over HTTPS with a stable access token; a token WeChat no longer takes is renewed once. */
export function httpsWeChat({ appId, secret, clock, origin = 'https://api.weixin.qq.com', patience = 5000 }: HttpsWeChatSetup): WeChatApi {
  async function post({ path, body }: Call, token?: string): Promise<Answered> {
    const address = new URL(path, origin)
    if (token) address.searchParams.set('access_token', token)
    const headers = typeof body === 'string' ? { 'Content-Type': 'application/json' } : undefined
    try {
      const response = await fetch(address, { method: 'POST', body, headers, redirect: 'error', signal: AbortSignal.timeout(patience) })
      return await answerOf(response)
    } catch (error) {
      throw error instanceof WeChatFault ? error : faultOf(error)
    }
  }

  const token = stableToken(async () => {
    const body = JSON.stringify({ grant_type: 'client_credential', appid: appId, secret, force_refresh: false })
    const answer = await post({ path: '/cgi-bin/stable_token', body })
    const parsed = TokenAnswer.safeParse('json' in answer ? answer.json : null)
    // Whatever was to be asked with the token has not been asked.
    if (!parsed.success) throw new WeChatFault(`TOKEN_${codeOf(answer)}`, true)
    return { token: parsed.data.access_token, seconds: parsed.data.expires_in }
  }, clock)

  async function ask(call: Call): Promise<Answered> {
    const first = await token.get().catch((error: unknown) => {
      throw error instanceof WeChatFault ? new WeChatFault(error.code, true) : error
    })
    const answer = await post(call, first)
    if (!tokenCodes.has(codeOf(answer))) return answer
    token.forget(first)
    return post(call, await token.get())
  }

  return {
    async checkText(openid, content) {
      const answer = await ask({ path: '/wxa/msg_sec_check', body: JSON.stringify({ openid, scene: 1, version: 2, content }) })
      const { result, errcode } = CheckAnswer.parse('json' in answer ? answer.json : null)
      if (!result) throw new WeChatFault(String(errcode), false)
      return result.suggest
    },
    async checkImage(bytes, mediaType) {
      const body = new FormData()
      body.append('media', new Blob([Uint8Array.from(bytes)], { type: mediaType }), 'picture')
      return pictureVerdict(codeOf(await ask({ path: '/wxa/img_sec_check', body })))
    },
    async sendSubscribeMessage({ openid, templateId, page, data }): Promise<SendOutcome> {
      const body = JSON.stringify({ touser: openid, template_id: templateId, page, data, miniprogram_state: 'formal', lang: 'zh_CN' })
      try {
        return sendOutcome(codeOf(await ask({ path: '/cgi-bin/message/subscribe/send', body })))
      } catch (error) {
        return error instanceof WeChatFault && error.neverLeft ? { kind: 'laterAgain', code: null } : { kind: 'unknown' }
      }
    },
    async phoneOfCode(code) {
      try {
        const answer = await ask({ path: '/wxa/business/getuserphonenumber', body: JSON.stringify({ code }) })
        const { errcode, phone_info } = PhoneAnswered.parse('json' in answer ? answer.json : null)
        return phoneAnswer(errcode, phone_info)
      } catch {
        return { kind: 'failed', code: null }
      }
    },
    async programCode({ scene, page }): Promise<CodeAnswer> {
      const body = JSON.stringify({ scene, page, check_path: false, env_version: 'release', width: 430 })
      try {
        const answer = await ask({ path: '/wxa/getwxacodeunlimit', body })
        return 'bytes' in answer ? { kind: 'picture', ...answer } : { kind: 'failed', code: codeOf(answer) }
      } catch {
        return { kind: 'failed', code: null }
      }
    },
  }
}

function codeOf(answer: Answered): number {
  if ('bytes' in answer) return 0
  const parsed = CodedAnswer.safeParse(answer.json)
  return parsed.success ? parsed.data.errcode : -1
}
