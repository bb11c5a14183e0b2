import * as z from 'zod/mini'
import { Instant } from '../kit/date'
import { mutation, query } from '../kit/operation'
import { pageInput, pageOf } from '../kit/page'
import { AuditAction } from './terms'

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

export const auditStaff = {
  list: query('staff', { path: '/audit/entries', tag: '审计', summary: '审计记录，新的在前' })
    .input(z.object({ ...pageInput, action: z.optional(AuditAction) }))
    .output(pageOf(AuditEntry)),
  chain: query('staff', { path: '/audit/chain', tag: '审计', summary: '审计封存链是否完整' }).output(AuditChain),
  verify: mutation('staff', { path: '/audit/verify', tag: '审计', summary: '从头核对整条封存链和库外留存' }).output(AuditChain),
}
