import type { InvitationForm, InvitationRow as InvitationView, InviteResult } from '@xiongguan/contract/events/invitations'
import type { InvitationState } from '@xiongguan/contract/events/terms'
import { asId } from '@xiongguan/contract/kit/id'
import { v7 } from 'uuid'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { hashTypedCode, newTypedCode } from '../../platform/crypto/typed-code'
import { notFound } from '../../platform/failures'
import { pageFrom, pageSize } from '../../platform/paging'
import type { EventsPlatform } from './ports'
import { findEvent, lockEvent } from './event-store'
import { insertInvitation, listInvitations, revokeInvitation, type ListedInvitation } from './invitation-store'
import { idOfCursor } from './views'
import { invitationWords } from './words'

type Input = { eventId: string; invitation: InvitationForm }

/** Makes an invitation. Its code is in this one answer and nowhere else; nothing is sent to anybody. */
export function invite(kit: EventsPlatform, context: CallContext, { eventId, invitation }: Input): Promise<InviteResult> {
  const { accountId } = accountOf(context)
  return kit.change<InviteResult>(context, {
    input: { eventId, invitation },
    check: async () =>
      (await kit.notices.judgeText(accountId, invitation.note)) === 'clear' ? null : { kind: 'refused', words: invitationWords.note },
    run: async (work) => {
      // Held, so that an event cancelled meanwhile is seen: an invitation brings seats of its own.
      const event = await lockEvent(work, eventId)
      if (!event) throw notFound()
      const now = kit.clock.now()
      if (event.cancelled_at) return refused<InviteResult>({ kind: 'refused', words: invitationWords.cancelled })
      const expiresAt = new Date(invitation.expiresAt)
      if (now >= event.starts_at) return refused<InviteResult>({ kind: 'refused', words: invitationWords.over })
      if (expiresAt <= now) return refused<InviteResult>({ kind: 'refused', words: invitationWords.expiry })
      const [code, invitationId] = [newTypedCode(), v7()]
      const { note, seatsKept } = invitation
      const waives = [...new Set(invitation.waives)].sort()
      await insertInvitation(
        work,
        { eventId, invitationId, codeHash: hashTypedCode(code), note, waives, seatsKept, createdBy: accountId, expiresAt },
        now,
      )
      return {
        done: { kind: 'made', invitationId: asId<'Invitation'>(invitationId), code },
        resultId: invitationId,
        audit: [{ action: 'invitation.made', subjectKind: 'invitation', subjectId: invitationId }],
      }
    },
    replay: async () => ({ kind: 'shownBefore', words: invitationWords.shownBefore }),
  })
}

function stateOf({ revoked_at, used_at, expires_at }: ListedInvitation, now: Date): InvitationState {
  if (revoked_at) return 'revoked'
  if (expires_at <= now) return 'expired'
  return used_at ? 'accepted' : 'unused'
}

/** All invitations of an event, the newest in front; codes are not among what is kept. */
export async function readInvitations({ db, clock, membership }: EventsPlatform, input: { eventId: string; cursor?: string }) {
  if (!(await findEvent(db, input.eventId))) throw notFound()
  const rows = await listInvitations(db, input.eventId, idOfCursor(input.cursor), pageSize + 1)
  const nicknames = await membership.ownerNicknames(
    db,
    rows.flatMap(({ household_id }) => household_id ?? []),
  )
  const now = clock.now()
  return pageFrom(
    rows,
    (row): InvitationView => ({
      invitationId: asId<'Invitation'>(row.invitation_id),
      note: row.note,
      waives: row.waives,
      seatsKept: row.capacity ?? 0,
      expiresAt: row.expires_at.toISOString(),
      createdAt: row.created_at.toISOString(),
      state: stateOf(row, now),
      acceptedBy: row.household_id ? (nicknames.get(row.household_id) ?? '已注销') : '',
    }),
    (row) => [row.invitation_id],
  )
}

/** Takes an invitation back. Who signed up with it stays signed up. */
export function takeBackInvitation(kit: EventsPlatform, context: CallContext, input: { eventId: string; invitationId: string }) {
  const done = { kind: 'done' as const }
  return kit.change<typeof done>(context, {
    input,
    run: async (work) => {
      if (!(await revokeInvitation(work, input.eventId, input.invitationId, kit.clock.now()))) throw notFound()
      return {
        done,
        resultId: input.invitationId,
        audit: [{ action: 'invitation.revoked', subjectKind: 'invitation', subjectId: input.invitationId }],
      }
    },
    replay: async () => done,
  })
}
