import type { TextVerdict, WeChatApi } from './api'

export type RecordedCall = { api: 'security.msgSecCheck'; payload: { openid: string; scene: 1; version: 2; content: string } }

/** Records what would be asked of WeChat and answers `verdict`. A recorded call is never called sent. */
export function recordingWeChat(verdict: (text: string) => TextVerdict = () => 'pass'): WeChatApi & { calls: RecordedCall[] } {
  const calls: RecordedCall[] = []
  return {
    calls,
    async checkText(openid, content) {
      calls.push({ api: 'security.msgSecCheck', payload: { openid, scene: 1, version: 2, content } })
      return verdict(content)
    },
  }
}
