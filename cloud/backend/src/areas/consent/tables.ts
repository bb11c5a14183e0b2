import type { DataRequestKind, Purpose, RetentionClass } from '@xiongguan/contract/consent/terms'
import type { Generated } from 'kysely'
import type { Instant } from '../../platform/tables'

export type ConsentTables = {
  consent_text: { purpose: Purpose; version: string; words: string; first_used_at: Instant }
  consent_given: {
    consent_id: string
    account_id: string
    purpose: Purpose
    /** The child it is about; null where it is about oneself. */
    subject_id: string | null
    version: string
    given_at: Instant
    withdrawn_at: Date | null
    erased_at: Date | null
  }
  consent_request: {
    request_id: string
    account_id: string
    kind: DataRequestKind
    reference: string | null
    words_sealed: Buffer | null
    opened_at: Instant
    due_on: string
    outcome: 'done' | 'refused' | null
    answered_at: Date | null
    answered_by: string | null
    answer_sealed: Buffer | null
  }
  consent_export: {
    export_id: string
    account_id: string
    secret_hash: Buffer
    requested_at: Instant
    expires_at: Instant
    opens: Generated<number>
  }
  consent_retention_run: { class: RetentionClass; ran_on: string; ran_at: Instant; forgotten: number }
}
