import * as z from 'zod/mini'
import { idSchema } from '../kit/id'
import { Instant } from '../kit/date'
import { mutation, query } from '../kit/operation'
import { pageInput, pageOf } from '../kit/page'
import { authorityOperations } from './authority'
import { rightsOperations } from './rights'
import { Role } from './terms'

export type { Invitation, InviteResult, Proposal, RoleStep, StaffFile } from './authority'

const tag = '工作人员'

export const StaffMember = z.object({
  accountId: idSchema<'Account'>(),
  displayName: z.string(),
  roles: z.array(Role),
  communityName: z.nullable(z.string()),
  since: Instant,
  offBoardedAt: z.nullable(Instant),
  activeSessions: z.number(),
})
export type StaffMember = z.infer<typeof StaffMember>

export const OffBoardResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('offBoarded'), endedSessions: z.number() }),
  z.object({ kind: z.literal('lastAdministrator'), words: z.string() }),
])

export const identityStaff = {
  listStaff: query('staff', { path: '/staff/members', tag, summary: '工作人员名单' })
    .input(z.object({ ...pageInput, role: z.optional(Role) }))
    .output(pageOf(StaffMember)),
  offBoard: mutation('staff', { path: '/staff/members/{accountId}/off-boarding', tag, summary: '离岗：收回权限并结束其全部登录' })
    .input(z.object({ accountId: idSchema<'Account'>() }))
    .output(OffBoardResult),
  ...authorityOperations,
  ...rightsOperations,
}
