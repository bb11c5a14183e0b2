import * as z from 'zod/mini'
import { Instant } from '../kit/date'
import { idSchema } from '../kit/id'
import { mutation, query } from '../kit/operation'
import { InvitationRefusal, SignInRefusal } from './terms'

const tag = '身份'

/** A place where an account is signed in on the web; nothing closer than the kind of browser is kept. */
export const OpenSession = z.object({
  sessionId: idSchema<'Session'>(),
  /** In words, e.g. `Windows 电脑 · Edge 浏览器`. */
  device: z.string(),
  since: Instant,
  /** When it was last renewed; renewing happens every fifteen minutes of use. */
  lastUsedAt: Instant,
  /** The one this question came by. */
  current: z.boolean(),
})
export type OpenSession = z.infer<typeof OpenSession>

export const SessionsEnded = z.object({ kind: z.literal('ended'), count: z.number() })

/** What the QR or link of the console carries. */
const code = z.string({ error: '二维码不完整' }).check(z.regex(/^[A-Za-z0-9_-]{16,40}$/, { error: '二维码不完整，请重新扫' }))

/** The colleague's code as copied: letters and digits, dashes are ignored. */
const invitationCode = z.string({ error: '请输入邀请码' }).check(z.maxLength(40, { error: '邀请码不对' }))

const SignInRefused = z.object({ kind: z.literal('refused'), reason: SignInRefusal, words: z.string() })

/** A browser that asks to be let in, as its person at the phone sees it. */
export const SignInRequest = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('open'),
    /** The browser in words, as it describes itself: a hint, not a proof. */
    device: z.string(),
    openedAt: Instant,
    secondsLeft: z.number(),
    /** Three two-digit numbers, one of which shows on the console. */
    choices: z.array(z.number()),
  }),
  SignInRefused,
])
export type SignInRequest = z.infer<typeof SignInRequest>

export const SignInAnswer = z.discriminatedUnion('kind', [z.object({ kind: z.literal('confirmed') }), SignInRefused])
export type SignInAnswer = z.infer<typeof SignInAnswer>

const InvitationRefused = z.object({ kind: z.literal('refused'), reason: InvitationRefusal, words: z.string() })

export const OpenInvitation = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('open'),
    /** As the administrator typed it; the colleague confirms it or asks for another invitation. */
    staffName: z.string(),
    invitedBy: z.string(),
    expiresAt: Instant,
    /** True when it takes the place of an account that was lost; a second administrator still has to confirm. */
    replaces: z.boolean(),
  }),
  InvitationRefused,
])
export type OpenInvitation = z.infer<typeof OpenInvitation>

export const AcceptInvitationResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accepted'), replaces: z.boolean() }),
  InvitationRefused,
])
export type AcceptInvitationResult = z.infer<typeof AcceptInvitationResult>

/** What staff do on their own phone: let a browser in, see where they are signed in, accept an invitation. */
export const signInOperations = {
  sessions: query('resident', { path: '/identity/sessions', tag, summary: '我在哪里登录着' }).output(z.array(OpenSession)),
  endSession: mutation('resident', { path: '/identity/sessions/{sessionId}/end', tag, summary: '退出我的一处登录' })
    .input(z.object({ sessionId: idSchema<'Session'>() }))
    .output(SessionsEnded),
  endOtherSessions: mutation('resident', { path: '/identity/other-sessions/end', tag, summary: '退出我的其他登录' }).output(SessionsEnded),
  signInRequest: query('resident', {
    path: '/identity/console-sign-in',
    tag,
    summary: '扫码后看是哪台电脑要登录',
    description: '看过即记下已扫码，电脑上随之显示；不是工作人员的，什么也不记，也看不出这个码是否存在。',
  })
    .input(z.object({ code }))
    .output(SignInRequest),
  confirmSignIn: mutation('resident', {
    path: '/identity/console-sign-in/confirmation',
    tag,
    summary: '选对数字，让那台电脑登录',
    description: '选错一次，二维码即作废。',
  })
    .input(z.object({ code, number: z.int({ error: '请选一个数字' }) }))
    .output(SignInAnswer),
  declineSignIn: mutation('resident', { path: '/identity/console-sign-in/refusal', tag, summary: '不是我，拒绝这次登录' })
    .input(z.object({ code }))
    .output(SignInAnswer),
  invitation: query('resident', { path: '/identity/invitation', tag, summary: '看一份工作人员邀请' })
    .input(z.object({ code: invitationCode }))
    .output(OpenInvitation),
  acceptInvitation: mutation('resident', { path: '/identity/invitation/acceptance', tag, summary: '用自己的微信接受邀请' })
    .input(z.object({ code: invitationCode }))
    .output(AcceptInvitationResult),
}
