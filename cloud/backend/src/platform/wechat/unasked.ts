import type { TextVerdict, WeChatApi } from './api'

/** Stands where WeChat's server side cannot be asked: always the same verdict, and nothing of the text is kept. */
export function unaskedWeChat(verdict: TextVerdict): WeChatApi {
  return { checkText: async () => verdict }
}
