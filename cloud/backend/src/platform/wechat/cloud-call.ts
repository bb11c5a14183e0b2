import { phoneAnswer, pictureVerdict, sendOutcome } from './answers'
import type { TextVerdict, WeChatApi } from './api'

type Coded = { errCode: number }
type Fields = Readonly<Record<string, { value: string }>>

/** The part of wx-server-sdk that is used; the package itself is installed with the function, not bundled. */
export type WeChatCloudSdk = {
  init(options: { env: symbol | string }): void
  DYNAMIC_CURRENT_ENV: symbol
  openapi: {
    security: {
      msgSecCheck(payload: { openid: string; scene: 1; version: 2; content: string }): Promise<{ result: { suggest: TextVerdict } }>
      imgSecCheck(payload: { media: { contentType: string; value: Buffer } }): Promise<Coded>
    }
    subscribeMessage: {
      send(payload: { touser: string; templateId: string; page: string; data: Fields; miniprogramState: 'formal'; lang: 'zh_CN' }): Promise<Coded>
    }
    phonenumber: {
      getPhoneNumber(payload: { code: string }): Promise<Coded & { phoneInfo?: { purePhoneNumber: string; countryCode: string } }>
    }
    wxacode: {
      getUnlimited(payload: {
        scene: string
        page: string
        checkPath: false
        envVersion: 'release'
        width: number
      }): Promise<Coded & { contentType: string; buffer: Buffer }>
    }
  }
}

/** The SDK rejects with WeChat's code where WeChat answered one; without a code nobody knows what happened. */
function codeOf(error: unknown): number | null {
  const { errCode } = (error ?? {}) as { errCode?: unknown }
  return typeof errCode === 'number' ? errCode : null
}

/** Calls WeChat from inside a cloud function. The SDK is loaded at the first call: loading costs 300 ms. */
export function cloudCallWeChat(load: () => Promise<WeChatCloudSdk>): WeChatApi {
  let loading: Promise<WeChatCloudSdk> | undefined
  const api = async () => {
    loading ??= load().then((loaded) => {
      loaded.init({ env: loaded.DYNAMIC_CURRENT_ENV })
      return loaded
    })
    return (await loading).openapi
  }
  return {
    async checkText(openid, content) {
      const { security } = await api()
      const answer = await security.msgSecCheck({ openid, scene: 1, version: 2, content })
      return answer.result.suggest
    },
    async checkImage(value, contentType) {
      const { security } = await api()
      const answer = security.imgSecCheck({ media: { contentType, value } })
      return pictureVerdict(
        await answer.then(
          ({ errCode }) => errCode,
          (error: unknown) => codeOf(error) ?? -1,
        ),
      )
    },
    async sendSubscribeMessage({ openid, ...message }) {
      const { subscribeMessage } = await api()
      try {
        return sendOutcome((await subscribeMessage.send({ touser: openid, ...message, miniprogramState: 'formal', lang: 'zh_CN' })).errCode)
      } catch (error) {
        const code = codeOf(error)
        return code === null ? { kind: 'unknown' } : sendOutcome(code)
      }
    },
    async phoneOfCode(code) {
      const { phonenumber } = await api()
      try {
        const answer = await phonenumber.getPhoneNumber({ code })
        return phoneAnswer(answer.errCode, answer.phoneInfo)
      } catch (error) {
        return phoneAnswer(codeOf(error) ?? -1, undefined)
      }
    },
    async programCode({ scene, page }) {
      const { wxacode } = await api()
      try {
        const answer = await wxacode.getUnlimited({ scene, page, checkPath: false, envVersion: 'release', width: 430 })
        if (answer.errCode !== 0) return { kind: 'failed', code: answer.errCode }
        return { kind: 'picture', mediaType: answer.contentType, bytes: answer.buffer }
      } catch (error) {
        return { kind: 'failed', code: codeOf(error) }
      }
    },
  }
}
