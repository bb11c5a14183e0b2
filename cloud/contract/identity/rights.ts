import * as z from 'zod/mini'
import { Instant, PlainDate } from '../kit/date'
import { idSchema } from '../kit/id'
import { mutation, query } from '../kit/operation'
import { FieldView, RecordArea, RecordField } from './field-rights'
import { Role, RightRefusal, RightStanding } from './terms'

const tag = '权限'
const proposalId = idSchema<'RightProposal'>()
const minute = (least: number, most: number) => z.nullable(z.int({ error: '时间要在 0:00 到 24:00 之间' }).check(z.gte(least), z.lte(most)))

/** When within a day a right holds, in minutes of Asia/Shanghai; both empty: all day. The closing minute is not in it. */
const Hours = { opensMinute: minute(0, 1439), closesMinute: minute(1, 1440) }

/** One right: which field a role sees how far, since when and until when; the last day is not in it. */
export const FieldRight = z.object({
  role: Role,
  area: RecordArea,
  field: RecordField,
  view: FieldView,
  ...Hours,
  validFrom: PlainDate,
  validTo: z.nullable(PlainDate),
})
export type FieldRight = z.infer<typeof FieldRight>

/** Who holds a role, and where; as of the day asked. */
export const RoleHolder = z.object({ accountId: idSchema<'Account'>(), displayName: z.string(), role: Role, scopeName: z.nullable(z.string()) })
export type RoleHolder = z.infer<typeof RoleHolder>

/** `set` takes the place of what holds from then on; `add` comes beside it until a day. */
export const manners = ['set', 'add'] as const

const Wanted = z.object({ ...FieldRight.shape, manner: z.enum(manners, { error: '请选择改法' }) })

export const RightProposal = z.object({
  proposalId,
  ...Wanted.shape,
  proposedBy: z.string(),
  at: Instant,
  expiresAt: Instant,
  standing: RightStanding,
})
export type RightProposal = z.infer<typeof RightProposal>

/** One step in what became of a right; empty names are those it began with. */
export const RightStep = z.object({
  ...FieldRight.shape,
  change: z.enum(['given', 'ended', 'replaced']),
  at: Instant,
  by: z.nullable(z.string()),
  confirmedBy: z.nullable(z.string()),
})
export type RightStep = z.infer<typeof RightStep>

export const RightsBoard = z.object({
  /** The day it is read as of. */
  on: PlainDate,
  rights: z.array(FieldRight),
  holders: z.array(RoleHolder),
  proposals: z.array(RightProposal),
  /** Newest first, at most a hundred. */
  history: z.array(RightStep),
})
export type RightsBoard = z.infer<typeof RightsBoard>

const Refused = z.object({ kind: z.literal('refused'), reason: RightRefusal, words: z.string() })
export const RightResult = z.discriminatedUnion('kind', [z.object({ kind: z.literal('done') }), Refused])
export type RightResult = z.infer<typeof RightResult>

/** Who sees which field, and how that is changed: always two people. */
export const rightsOperations = {
  rights: query('staff', { path: '/staff/rights', tag, summary: '谁能看到什么，现在或某一天' })
    .input(z.object({ on: z.optional(PlainDate) }))
    .output(RightsBoard),
  proposeRight: mutation('staff', { path: '/staff/rights/proposals', tag, summary: '提出权限变更，由另一位管理员确认' })
    .input(Wanted)
    .output(RightResult),
  confirmRight: mutation('staff', { path: '/staff/rights/proposals/{proposalId}/confirmation', tag, summary: '确认权限变更：与提出的不是同一人' })
    .input(z.object({ proposalId }))
    .output(RightResult),
  declineRight: mutation('staff', { path: '/staff/rights/proposals/{proposalId}/refusal', tag, summary: '不同意或收回权限变更' })
    .input(z.object({ proposalId }))
    .output(RightResult),
}
