import type { PhoneAnswer, SendOutcome, TextVerdict } from './api'

/** The token is not (or no longer) good; WeChat did nothing. */
export const tokenCodes: ReadonlySet<number> = new Set([40001, 40014, 41001, 42001])

/** Busy, a limit of the day or the minute, sent at the same moment, or no good token: worth trying again later. */
const laterCodes: ReadonlySet<number> = new Set([-1, 43108, 45009, 45011, ...tokenCodes])

/** What WeChat's code for a message means. Codes nobody listed are refusals: WeChat answered, and did not say 0. */
export function sendOutcome(code: number): SendOutcome {
  if (code === 0) return { kind: 'sent' }
  if (code === 43101) return { kind: 'userRefused', code }
  return { kind: laterCodes.has(code) ? 'laterAgain' : 'badMessage', code }
}

const riskyPicture = 87014

/** What WeChat's code for a picture means; it knows no `review`. */
export function pictureVerdict(code: number): TextVerdict {
  if (code === 0) return 'pass'
  return code === riskyPicture ? 'risky' : 'review'
}

const badCode = 40029

/** What an exchange of a phone code came to. Only numbers of the mainland are kept: a text message can reach no other. */
export function phoneAnswer(code: number, info: { purePhoneNumber: string; countryCode: string | number } | undefined): PhoneAnswer {
  if (code === badCode) return { kind: 'expired' }
  if (code !== 0 || !info) return { kind: 'failed', code }
  if (String(info.countryCode) !== '86' || !/^1\d{10}$/.test(info.purePhoneNumber)) return { kind: 'foreign' }
  return { kind: 'phone', phone: info.purePhoneNumber }
}

/** WeChat could not be asked. Carries a code, never what was asked. */
export class WeChatFault extends Error {
  override name = 'WeChatFault'
  constructor(
    readonly code: string,
    /** True when the request cannot have reached WeChat. */
    readonly neverLeft: boolean,
  ) {
    super('WeChat did not answer')
  }
}
