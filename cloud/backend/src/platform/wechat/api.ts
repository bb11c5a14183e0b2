/** What a check answered: 100 is normal; `review` wants a person to look. */
export type TextVerdict = 'pass' | 'review' | 'risky'

/** subscribeMessage.send. `data` holds the template's fields, e.g. `thing1` (at most 20 characters), `time2`. */
export type SubscribeMessage = { openid: string; templateId: string; page: string; data: Readonly<Record<string, { value: string }>> }

/**
 * How sending ended.
 * - sent: WeChat took it; the subscription is spent
 * - recorded, notConnected: nothing left the house
 * - userRefused (43101): the person has no subscription, whatever the ledger says
 * - badMessage: WeChat will not take it, also not later
 * - laterAgain: WeChat did not take it now; nothing is spent
 * - unknown: no answer came, it may have gone; sending again could reach the person twice
 */
export type SendOutcome =
  { kind: 'sent' | 'recorded' | 'notConnected' | 'unknown' } | { kind: 'userRefused' | 'badMessage' | 'laterAgain'; code: number | null }

/** Where a mini-program code leads: `scene` has at most 32 characters of WeChat's list, `page` no leading slash and no query. */
export type CodeTarget = { scene: string; page: string }

export type CodeAnswer = { kind: 'picture'; mediaType: string; bytes: Buffer } | { kind: 'notConnected' } | { kind: 'failed'; code: number | null }

/** What a code of the phone-number button gave; `expired` is one that was used or is older than five minutes. */
export type PhoneAnswer =
  { kind: 'phone'; phone: string } | { kind: 'expired' | 'foreign' | 'notConnected' } | { kind: 'failed'; code: number | null }

/** Port to WeChat's server side. Adapters: cloud call (inside a function), HTTPS, a recorder, and one that asks nobody. */
export type WeChatApi = {
  /** security.msgSecCheck v2, scene 1 (profile). Text up to 2,500 characters; the openid must have visited within 2 hours. */
  checkText(openid: string, text: string): Promise<TextVerdict>
  /** security.imgSecCheck: a picture up to 1 MB and 750 × 1334 px, JPEG or PNG. */
  checkImage(bytes: Buffer, mediaType: 'image/jpeg' | 'image/png'): Promise<TextVerdict>
  /** Only notices may call it: there the grief gate and the message budget are asked first. */
  sendSubscribeMessage(message: SubscribeMessage): Promise<SendOutcome>
  /** wxacode.getUnlimited: the round mini-program code. */
  programCode(target: CodeTarget): Promise<CodeAnswer>
  /** phonenumber.getPhoneNumber: exchanges the code of the phone-number button for the number WeChat has verified. */
  phoneOfCode(code: string): Promise<PhoneAnswer>
}
