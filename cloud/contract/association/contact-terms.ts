import * as z from 'zod/mini'

/** How a contact reached a family. */
export const touchKinds = ['call', 'visit', 'message', 'met'] as const
export const TouchKind = z.enum(touchKinds, { error: '请选择怎么联系的' })
export type TouchKind = z.infer<typeof TouchKind>
export const touchKindWords: Record<TouchKind, string> = { call: '打电话', visit: '上门', message: '发消息', met: '见面' }

/** Why a household has no contact. */
export const orphanReasons = ['new', 'contactStopped', 'contactLeft', 'contactDied', 'contactStruckOff', 'moved'] as const
export const OrphanReason = z.enum(orphanReasons)
export type OrphanReason = z.infer<typeof OrphanReason>
export const orphanReasonWords: Record<OrphanReason, string> = {
  new: '新建家庭，还没安排',
  contactStopped: '联系人不再担任',
  contactLeft: '联系人退会或迁出',
  contactDied: '联系人去世',
  contactStruckOff: '联系人被除名',
  moved: '家庭换了社区',
}

export const handoverStates = ['open', 'done', 'decided', 'declined', 'stopped'] as const
export const HandoverState = z.enum(handoverStates)
export type HandoverState = z.infer<typeof HandoverState>

/** Why a household is not given to somebody, or not handed over. */
export const contactRefusals = [
  'hasContact',
  'noContact',
  'notAContact',
  'sameContact',
  'alreadyOpen',
  'notOpen',
  'bothCan',
  'textRefused',
  'consentMissing',
  'outside',
  'holdsHouseholds',
] as const
export const ContactRefusal = z.enum(contactRefusals)
export type ContactRefusal = z.infer<typeof ContactRefusal>
export const contactRefusalWords: Record<ContactRefusal, string> = {
  hasContact: '这户已经有联系人了，换人请办交接。',
  noContact: '这户现在没有联系人，直接安排就好。',
  notAContact: '这位会员现在不是联系人，请先请他担任。',
  sameContact: '交出和接手要是两个人。',
  alreadyOpen: '这户已有一个交接在等确认。',
  notOpen: '这个交接已经结束了，请刷新。',
  bothCan: '两位都能确认时，请等他们确认；只有一方确实不能时社区才可以决定。',
  textRefused: '有些字不能使用，请换个说法。',
  consentMissing: '请先阅读并同意让联系人联系您家的说明。',
  outside: '这位联系人不在您的范围里。',
  holdsHouseholds: '这位联系人还联系着家庭，请先交接，或确认让这些家庭等待安排。',
}
