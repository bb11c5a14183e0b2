import { setTimeout as pause } from 'node:timers/promises'
import { describeFault } from '../../platform/log'
import type { Platform } from '../../platform/platform'
import type { TextVerdict } from '../../platform/wechat/api'
import type { AddressOf } from './ports'
import { isForbidden, type TextUse } from './rules'

/** `held` waits for a person: the machine was unsure or could not be asked. */
export type TextJudgement = 'clear' | 'held' | 'refused'

/** Milliseconds WeChat may take; a person waits for the answer, so afterwards the text goes to the queue instead. */
const patience = 3000

const judgements: Record<TextVerdict, TextJudgement> = { pass: 'clear', review: 'held', risky: 'refused' }

async function askWeChat({ wechat, log }: Platform, openid: string, text: string): Promise<TextJudgement> {
  const answered = new AbortController()
  try {
    const tooLate = pause(patience, 'review' as const, { signal: answered.signal })
    // An ended wait rejects; nobody is left to hear it.
    tooLate.catch(() => undefined)
    return judgements[await Promise.race([wechat.checkText(openid, text), tooLate])]
  } catch (error) {
    const { fault, code } = describeFault(error)
    log.warn({ fault, code }, 'text check failed')
    return 'held'
  } finally {
    answered.abort()
  }
}

/** Judges text a person typed: the local list first, then WeChat for accounts it knows. Called outside a transaction, since WeChat may be slow. */
export async function judgeText(platform: Platform, openidOf: AddressOf, accountId: string, text: string, use: TextUse): Promise<TextJudgement> {
  if (isForbidden(text, use)) return 'refused'
  const openid = await openidOf(platform.db, accountId)
  return openid ? askWeChat(platform, openid, text) : 'clear'
}
