import type { AuditAction, AuditPurpose } from '@xiongguan/contract/audit/terms'
import type { Work } from './tables'

/** What happened, to what: ids and generic words, never a name. */
export type AuditNote = {
  action: AuditAction
  subjectKind: string
  subjectId: string
  /** Why, for what was looked at. */
  purpose?: AuditPurpose
  /** Whose household it was about: the family sees this row in 谁看过我的档案. */
  householdId?: string
  /** Generic words of the code, as `phone,document`: which fields, how many rows; never a value. */
  detail?: string
}

/** Who did it, under which request; `actorId` is null for the system. */
export type AuditOrigin = { actorId: string | null; requestId: string }

/** Writes an audit row in the transaction of the thing it tells of. The audit area provides it; app.ts wires it. */
export type AuditTrail = { write(work: Work, origin: AuditOrigin, notes: readonly AuditNote[]): Promise<void> }
