import type { Generated } from 'kysely'
import type { Instant } from '../../platform/tables'

type MaybeInstant = Date | null

export type CustodyTables = {
  custody_file: {
    file_id: string
    pseudonym: Buffer
    contents_sealed: Buffer
    revision: Generated<number>
    created_by: string
    created_at: Instant
    changed_at: Instant
  }
  custody_contact: {
    contact_id: string
    file_id: string
    seat: number
    account_id: string
    since_at: Instant
    until_at: MaybeInstant
    assigned_by: string
    handover_id: string | null
  }
  custody_handover: {
    handover_id: string
    file_id: string
    from_account_id: string
    to_account_id: string
    proposed_at: Instant
    decision: 'accepted' | 'declined' | 'withdrawn' | null
    decided_by: string | null
    decided_at: MaybeInstant
  }
  custody_opening: {
    opening_id: string
    pseudonym: Buffer
    household_sealed: Buffer
    reason_sealed: Buffer
    opened_by: string
    opened_at: Instant
    ends_at: Instant
  }
  custody_ticket: {
    ticket_id: string
    contents_sealed: Buffer
    made_by: string
    made_at: Instant
    closed_by: string | null
    closed_at: MaybeInstant
  }
}
