import { setTimeout as pause } from 'node:timers/promises'
import { describeFault, type Log } from '../log'
import type { TextVerdict, WeChatApi } from './api'

/** Milliseconds WeChat may take; afterwards a person looks instead. */
const patience = 5000

/** What WeChat says of a JPEG; `review` where it cannot be asked or takes too long, so that a person looks. */
export async function askAboutPicture({ wechat, log }: { wechat: WeChatApi; log: Log }, jpeg: Uint8Array): Promise<TextVerdict> {
  const answered = new AbortController()
  try {
    const tooLate = pause(patience, 'review' as const, { signal: answered.signal })
    // An ended wait rejects; nobody is left to hear it.
    tooLate.catch(() => undefined)
    return await Promise.race([wechat.checkImage(Buffer.from(jpeg), 'image/jpeg'), tooLate])
  } catch (error) {
    const { fault, code } = describeFault(error)
    log.warn({ fault, code }, 'picture check failed')
    return 'review'
  } finally {
    answered.abort()
  }
}
