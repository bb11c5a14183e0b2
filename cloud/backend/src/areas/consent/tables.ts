import type { Purpose } from '@xiongguan/contract/consent/terms'
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
}
