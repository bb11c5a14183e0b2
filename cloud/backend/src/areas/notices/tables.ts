import type { Notice } from '@xiongguan/contract/notices/resident'
import type { AttemptOutcome, Channel, NoticeKind, SubscribeAnswer, SubscribeTemplate } from '@xiongguan/contract/notices/terms'
import type { Generated } from 'kysely'
import type { Instant } from '../../platform/tables'

type MaybeInstant = Date | null

export type NoticesTables = {
  notices_notice: {
    notice_id: string
    account_id: string
    kind: NoticeKind
    title: string
    body: string
    opens_kind: NonNullable<Notice['opens']>['kind'] | null
    opens_id: string | null
    person_ids: string[]
    dedupe_key: string
    created_at: Instant
    held_back_at: MaybeInstant
    read_at: MaybeInstant
    about_id: string | null
    happens_at: MaybeInstant
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
  notices_subscription: {
    account_id: string
    template: SubscribeTemplate
    template_id: string
    granted: Generated<number>
    used: Generated<number>
    refused: Generated<number>
    expired: Generated<number>
    last_answer: SubscribeAnswer
    last_answered_at: Instant
  }
  notices_subscription_log: {
    account_id: string
    template: SubscribeTemplate
    entry_id: string
    entry: SubscribeAnswer | 'used' | 'returned' | 'refused' | 'expired'
    pieces: number
    notice_id: string | null
    happened_at: Instant
  }
  notices_delivery: {
    notice_id: string
    channel: Channel
    account_id: string
    state: 'waiting' | 'sending' | 'settled'
    due_at: Instant
    attempts: Generated<number>
    template: SubscribeTemplate | null
    sending_since_at: MaybeInstant
    outcome: AttemptOutcome | null
    settled_at: MaybeInstant
  }
  notices_attempt: { notice_id: string; channel: Channel; attempt: number; outcome: AttemptOutcome; code: number | null; happened_at: Instant }
}
