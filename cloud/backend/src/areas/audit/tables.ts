import type { Generated } from 'kysely'
import type { AuditAction, AuditPurpose } from '@xiongguan/contract/audit/terms'
import type { Instant } from '../../platform/tables'

export type AuditTables = {
  audit_entry: {
    sequence: Generated<number>
    happened_at: Instant
    actor_id: string | null
    action: AuditAction
    subject_kind: string
    subject_id: string
    request_id: string
    seal_number: number | null
    purpose: AuditPurpose | null
    household_id: string | null
    detail: string | null
  }
  audit_seal: {
    seal_number: number
    row_count: number
    last_sequence: number
    previous_hash: Buffer
    hash: Buffer
    sealed_at: Instant
  }
}
