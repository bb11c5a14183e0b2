import type { HouseholdResult } from '@xiongguan/contract/membership/resident'
import { householdSize, type PersonKind } from '@xiongguan/contract/membership/terms'
import { childConsentNotice } from './child-consent-notice'

/** `refused` texts are forgotten; the person is asked for another. */
export type TextState = 'clear' | 'held' | 'refused'

export type Refusal = Exclude<HouseholdResult, { kind: 'saved' }>

const words: Record<Refusal['kind'], string> = {
  privacyMissing: '请先阅读并同意隐私说明',
  childConsentMissing: '请监护人先阅读并单独同意儿童称呼说明',
  textRefused: '这个称呼不能使用，请换一个，不要带电话、网址或不文明的字',
  householdFull: `一个家庭最多 ${householdSize} 人，请先移除不再需要的家人`,
  householdExists: '您已经有家庭了，可以直接添加家人',
  signedUp: '这位家人还在活动报名里，请先取消报名再移除',
}

export const refusal = (kind: Refusal['kind']): Refusal => ({ kind, words: words[kind] })

/** What the caller must still agree to before new data is taken: the privacy notice, and separately for a child. */
export function missingConsent(
  acceptedPrivacy: string | null,
  currentPrivacy: string,
  child?: { kind: PersonKind; childConsentVersion?: string | undefined },
) {
  if (acceptedPrivacy !== currentPrivacy) return 'privacyMissing'
  if (child?.kind === 'child' && child.childConsentVersion !== childConsentNotice.version) return 'childConsentMissing'
  return null
}

/** What a household reads where its typed nickname was refused. */
export const refusedNickname = '请换个称呼'

/** What others read where nobody of a household gave a nickname, as in one of a roster. */
export const unnamedHousehold = '还没有称呼的家庭'

/** What others read where a nickname was not cleared yet. */
export const unclearedNickname = '称呼待审核'
