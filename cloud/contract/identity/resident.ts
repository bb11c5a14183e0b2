import * as z from 'zod/mini'
import { mutation, query } from '../kit/operation'
import { signInOperations } from './sign-in'
import { Action, Role } from './terms'

export type { AcceptInvitationResult, OpenInvitation, OpenSession, SignInAnswer, SignInRequest } from './sign-in'

const tag = '身份'

/** The privacy notice in force: a version and its paragraphs. */
export const PrivacyNotice = z.object({
  version: z.string(),
  effectiveOn: z.string(),
  sections: z.array(z.object({ title: z.string(), text: z.string() })),
})
export type PrivacyNotice = z.infer<typeof PrivacyNotice>

export const Me = z.object({
  signedIn: z.boolean(),
  /** The name of a staff member; residents have none. */
  displayName: z.nullable(z.string()),
  roles: z.array(Role),
  permittedActions: z.array(Action),
  privacy: z.object({ acceptedVersion: z.nullable(z.string()), currentVersion: z.string() }),
  /** True on a demonstration server: the 演示 banner shows and development login is offered. */
  demonstration: z.boolean(),
})
export type Me = z.infer<typeof Me>

export const Done = z.object({ kind: z.literal('done') })

export const EraseAccountResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('erased') }),
  z.object({ kind: z.literal('heldByStaffRole'), words: z.string() }),
])

export const ClaimAdministratorResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('claimed') }),
  z.object({ kind: z.literal('refused'), words: z.string() }),
])

export const identityResident = {
  me: query('public', { path: '/identity/me', tag, summary: '当前是谁，可以做什么' }).output(Me),
  privacyNotice: query('public', { path: '/identity/privacy-notice', tag, summary: '现行隐私说明全文' }).output(PrivacyNotice),
  acceptPrivacy: mutation('resident', { path: '/identity/privacy-acceptance', tag, summary: '同意指定版本的隐私说明' })
    .input(z.object({ version: z.string({ error: '请先阅读隐私说明' }) }))
    .output(z.discriminatedUnion('kind', [Done, z.object({ kind: z.literal('outdated'), words: z.string() })])),
  eraseAccount: mutation('resident', {
    path: '/identity/account/erasure',
    tag,
    summary: '注销账号并删除个人信息',
    description:
      '取消未开始的报名，删除家庭与昵称，结束全部登录；去标识的统计保留。担任过工作角色的，姓名随操作日志保留。注销后网页端的登录已失效，用同一幂等键重试也只会得到 401，请当作已经注销。',
  }).output(EraseAccountResult),
  claimAdministrator: mutation('resident', {
    path: '/identity/first-administrator',
    tag,
    summary: '用一次性口令成为首位市级管理员',
  })
    .input(z.object({ code: z.string({ error: '请输入口令' }).check(z.maxLength(80, { error: '口令不对' })) }))
    .output(ClaimAdministratorResult),
  ...signInOperations,
}
