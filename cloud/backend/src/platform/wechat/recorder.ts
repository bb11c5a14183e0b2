import type { CodeTarget, PhoneAnswer, SendOutcome, SubscribeMessage, TextVerdict, WeChatApi } from './api'

export type RecordedCall =
  | { api: 'security.msgSecCheck'; payload: { openid: string; scene: 1; version: 2; content: string } }
  | { api: 'security.imgSecCheck'; payload: { contentType: string; bytes: number } }
  | { api: 'subscribeMessage.send'; payload: SubscribeMessage }
  | { api: 'wxacode.getUnlimited'; payload: CodeTarget }
  | { api: 'phonenumber.getPhoneNumber'; payload: { code: string } }

/** A demonstration server runs for weeks. */
const most = 500

export type RecordingWeChat = WeChatApi & {
  calls: RecordedCall[]
  /** Only for tests: what sending answers instead of `recorded`. */
  answerSending(answer: (message: SubscribeMessage) => SendOutcome | Promise<SendOutcome>): void
  /** Only for tests: what is said of a picture instead of `review`; a recorder sees nothing. */
  answerPictures(answer: () => TextVerdict | Promise<TextVerdict>): void
  /** Only for tests: whose phone a code stands for, instead of `notConnected`. */
  answerPhones(answer: (code: string) => PhoneAnswer): void
}

/** Records what would be asked of WeChat and answers `verdict`. A recorded call is never called sent. */
export function recordingWeChat(verdict: (text: string) => TextVerdict = () => 'pass'): RecordingWeChat {
  const calls: RecordedCall[] = []
  let sending: (message: SubscribeMessage) => SendOutcome | Promise<SendOutcome> = () => ({ kind: 'recorded' })
  let picture: () => TextVerdict | Promise<TextVerdict> = () => 'review'
  let phones: (code: string) => PhoneAnswer = () => ({ kind: 'notConnected' })
  const record = (call: RecordedCall) => {
    calls.push(call)
    if (calls.length > most) calls.shift()
  }
  return {
    calls,
    answerSending: (answer) => {
      sending = answer
    },
    answerPictures: (answer) => {
      picture = answer
    },
    answerPhones: (answer) => {
      phones = answer
    },
    async checkText(openid, content) {
      record({ api: 'security.msgSecCheck', payload: { openid, scene: 1, version: 2, content } })
      return verdict(content)
    },
    async checkImage(bytes, contentType) {
      record({ api: 'security.imgSecCheck', payload: { contentType, bytes: bytes.length } })
      return picture()
    },
    async sendSubscribeMessage(message) {
      record({ api: 'subscribeMessage.send', payload: message })
      return sending(message)
    },
    async programCode(target) {
      record({ api: 'wxacode.getUnlimited', payload: target })
      return { kind: 'notConnected' }
    },
    async phoneOfCode(code) {
      record({ api: 'phonenumber.getPhoneNumber', payload: { code } })
      return phones(code)
    },
  }
}
