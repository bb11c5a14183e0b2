import * as z from 'zod/mini'

/** What a message touches; decides whether the grief switch holds it back. */
export const touches = ['child', 'pregnancy', 'birthday', 'festival', 'neutral'] as const
export const Touch = z.enum(touches)
export type Touch = z.infer<typeof Touch>

/** Kinds of inbox messages; each declares what it touches. */
export const noticeKinds = ['signUpConfirmed', 'signUpCancelled', 'eventChanged', 'householdWelcome', 'familyDayInvitation'] as const
export const NoticeKind = z.enum(noticeKinds)
export type NoticeKind = z.infer<typeof NoticeKind>

export const noticeTouch: Record<NoticeKind, Touch> = {
  signUpConfirmed: 'neutral',
  signUpCancelled: 'neutral',
  eventChanged: 'neutral',
  householdWelcome: 'neutral',
  familyDayInvitation: 'festival',
}
