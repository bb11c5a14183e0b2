import type { EventQuestion, EventSession, EventShare, InvitedView } from '@xiongguan/contract/events/resident'
import { asId } from '@xiongguan/contract/kit/id'
import type { InvitationRow } from './invitation-store'
import type { QuestionRow } from './question-store'
import type { QuotaRow } from './quota-store'
import { seatsLeft } from './views'

export function sessionViews(quotas: readonly QuotaRow[]): EventSession[] {
  return quotas.flatMap((quota) =>
    quota.session
      ? [
          {
            sessionId: asId<'Session'>(quota.quota_id),
            title: quota.session.title,
            startsAt: quota.session.starts_at.toISOString(),
            endsAt: quota.session.ends_at.toISOString(),
            capacity: quota.capacity,
            seatsLeft: seatsLeft(quota),
          },
        ]
      : [],
  )
}

/** Caps a household may meet: of its own community once that is known, and of adults and children. */
export function shareViews(quotas: readonly QuotaRow[], communityCode: string | null): EventShare[] {
  return quotas.flatMap((quota) => {
    const { kind, label, capacity, community_codes } = quota
    if (kind === 'session' || kind === 'invitation') return []
    if (community_codes && communityCode !== null && !community_codes.includes(communityCode)) return []
    return [{ kind, label, capacity, seatsLeft: seatsLeft(quota) }]
  })
}

export function questionView(row: QuestionRow): EventQuestion {
  const { question_id, prompt, kind, options, required, per_person } = row
  return { questionId: asId<'Question'>(question_id), prompt, kind, options, required, perPerson: per_person }
}

/** What is asked at sign-up. */
export const questionViews = (rows: readonly QuestionRow[]): EventQuestion[] => rows.filter((row) => !row.asked_at_door).map(questionView)

export function invitedView({ waives, quota_id, expires_at }: InvitationRow, quotas: readonly QuotaRow[]): InvitedView {
  const kept = quotas.find((quota) => quota.quota_id === quota_id)
  return { waives: [...waives], seatsKept: kept?.capacity ?? 0, expiresAt: expires_at.toISOString() }
}
