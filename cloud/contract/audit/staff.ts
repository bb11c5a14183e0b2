import * as z from 'zod/mini'
import { Instant, PlainDate } from '../kit/date'
import { idSchema } from '../kit/id'
import { mutation, query } from '../kit/operation'
import { pageInput, pageOf } from '../kit/page'
import { AuditAction, AuditPurpose, AuditWant } from './terms'

export const AuditEntry = z.object({
  sequence: z.number(),
  at: Instant,
  action: AuditAction,
  /** Who did it: a display name for staff, 居民 for a resident, 系统 for the timer. */
  actor: z.string(),
  /** What it was done to, as kind and id; never a name. */
  subjectKind: z.string(),
  subjectId: z.string(),
  requestId: z.string(),
  sealed: z.boolean(),
})
export type AuditEntry = z.infer<typeof AuditEntry>

export const AuditChain = z.object({
  sealedUpTo: z.number(),
  unsealed: z.number(),
  lastSealedAt: z.nullable(Instant),
  /**
   * `changed`: a sealed row no longer gives the hash it was sealed with. `diverged`: the chain is not the one whose head was
   * told outside the database, as when its last records were cut off. Rows sealed before `checkedAt` are as of then.
   */
  state: z.enum(['intact', 'changed', 'diverged']),
  /** When the whole chain was recomputed last; null before the first time. */
  checkedAt: z.nullable(Instant),
  /** When the head was last told outside the database. */
  toldAt: z.nullable(Instant),
})

export type AuditChain = z.infer<typeof AuditChain>

/** A row found by an investigator: ids and generic words, never a value that was shown. */
export const FoundEntry = z.object({
  ...AuditEntry.shape,
  actorId: z.nullable(z.string()),
  purpose: z.nullable(AuditPurpose),
  householdId: z.nullable(z.string()),
  detail: z.nullable(z.string()),
})
export type FoundEntry = z.infer<typeof FoundEntry>

const searchInput = z.object({
  ...pageInput,
  want: AuditWant,
  /** Who saw this household, or this person. */
  householdId: z.optional(idSchema<'Household'>()),
  personId: z.optional(idSchema<'Person'>()),
  /** What this colleague saw, did or exported. */
  staffId: z.optional(idSchema<'Account'>()),
  purpose: z.optional(AuditPurpose),
  action: z.optional(AuditAction),
  fromOn: z.optional(PlainDate),
  toOn: z.optional(PlainDate),
})
export type AuditSearch = z.infer<typeof searchInput>

/** What one colleague looked at in a month, where it passes a threshold. */
export const UnusualLooks = z.object({
  staffId: idSchema<'Account'>(),
  staff: z.string(),
  looks: z.number(),
  households: z.number(),
  outsideDuty: z.number(),
  /** The most households opened within one hour. */
  mostInAnHour: z.number(),
})
export type UnusualLooks = z.infer<typeof UnusualLooks>

export const UnusualMonth = z.object({
  month: z.string(),
  thresholds: z.object({ dutyFrom: z.string(), dutyTo: z.string(), outsideDuty: z.number(), householdsInAnHour: z.number() }),
  rows: z.array(UnusualLooks),
})
export type UnusualMonth = z.infer<typeof UnusualMonth>

export const auditStaff = {
  search: query('staff', {
    path: '/audit/search',
    tag: '审计',
    summary: '查审计：谁看过某户某人、某位同事看过什么、导出过什么',
    description: '至少要有一个条件；查这一次本身也记入审计。',
  })
    .input(searchInput)
    .output(pageOf(FoundEntry)),
  unusual: query('staff', { path: '/audit/unusual-looks', tag: '审计', summary: '一个月里不寻常的查看' })
    .input(z.object({ month: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: '请选择月份' })) }))
    .output(UnusualMonth),
  list: query('staff', { path: '/audit/entries', tag: '审计', summary: '审计记录，新的在前' })
    .input(z.object({ ...pageInput, action: z.optional(AuditAction) }))
    .output(pageOf(AuditEntry)),
  chain: query('staff', { path: '/audit/chain', tag: '审计', summary: '审计封存链是否完整' }).output(AuditChain),
  verify: mutation('staff', { path: '/audit/verify', tag: '审计', summary: '从头核对整条封存链和库外留存' }).output(AuditChain),
}
