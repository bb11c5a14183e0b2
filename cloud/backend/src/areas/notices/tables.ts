import type { NoticeKind } from '@xiongguan/contract/notices/terms'
import type { Instant } from '../../platform/tables'

type MaybeInstant = Date | null

export type NoticesTables = {
  notices_notice: {
    notice_id: string
    account_id: string
    kind: NoticeKind
    title: string
    body: string
    opens_kind: 'event' | 'ticket' | 'household' | null
    opens_id: string | null
    person_ids: string[]
    dedupe_key: string
    created_at: Instant
    held_back_at: MaybeInstant
    read_at: MaybeInstant
  }
  notices_held_text: {
    held_text_id: string
    account_id: string
    field: string
    text_sealed: Buffer | null
    subject_kind: string
    subject_id: string
    created_at: Instant
    verdict: 'pass' | 'refuse' | null
    reviewed_at: MaybeInstant
    reviewed_by: string | null
  }
}
