import type { TextVerdict, WeChatApi } from './api'

/** Stands where WeChat's server side cannot be asked: always the same verdict, nothing is sent, and nothing of a text is kept. */
export function unaskedWeChat(verdict: TextVerdict): WeChatApi {
  return {
    checkText: async () => verdict,
    checkImage: async () => verdict,
    sendSubscribeMessage: async () => ({ kind: 'notConnected' }),
    programCode: async () => ({ kind: 'notConnected' }),
    phoneOfCode: async () => ({ kind: 'notConnected' }),
  }
}
