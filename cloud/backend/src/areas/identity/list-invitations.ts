import type { InvitationState } from '@xiongguan/contract/identity/terms'
import { asId } from '@xiongguan/contract/kit/id'
import type { InvitationId } from '@xiongguan/contract/identity/terms'
import type { CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { notFound } from '../../platform/failures'
import type { Platform } from '../../platform/platform'
import { decodeCursor, pageFrom, pageSize } from '../../platform/paging'
import { listInvitations as rowsOf, withdrawInvitation as takeBack } from './authority-store'
import { refusedAuthority } from './invite-colleague'
import { staffNames } from './staff-names'

type Row = Awaited<ReturnType<typeof rowsOf>>[number]

function stateOf(row: Row, now: Date): InvitationState {
  if (row.accepted_at) return 'accepted'
  if (row.withdrawn_at) return 'withdrawn'
  return row.expires_at > now ? 'open' : 'expired'
}

/** Invitations, the newest first; their codes are nowhere. */
export async function listInvitations({ db, clock }: Platform, input: { cursor?: string }) {
  const rows = await rowsOf(db, decodeCursor(input.cursor, 'at', 'id'), pageSize + 1)
  const nameOf = await staffNames(
    db,
    rows.map((row) => row.invited_by),
  )
  return pageFrom(
    rows,
    (row) => ({
      invitationId: asId<'Invitation'>(row.invitation_id),
      staffName: row.staff_name,
      invitedBy: nameOf(row.invited_by),
      at: row.created_at.toISOString(),
      expiresAt: row.expires_at.toISOString(),
      state: stateOf(row, clock.now()),
      replaces: row.replaces !== null,
    }),
    (row) => [row.created_at.toISOString(), row.invitation_id],
  )
}

type Withdrawn = { kind: 'decided' } | ReturnType<typeof refusedAuthority>

/** Takes an invitation back that nobody accepted yet. */
export function withdrawInvitation({ change, clock }: Platform, context: CallContext, invitationId: InvitationId): Promise<Withdrawn> {
  return change<Withdrawn>(context, {
    input: { invitationId },
    run: async (work) => {
      const withdrawn = await takeBack(work, invitationId, clock.now())
      if (withdrawn === null) throw notFound()
      if (!withdrawn) return refused<Withdrawn>(refusedAuthority('decided'))
      const note = { action: 'staff.invitationWithdrawn', subjectKind: 'invitation', subjectId: invitationId } as const
      return { done: { kind: 'decided' }, resultId: invitationId, audit: [note] }
    },
    replay: async () => ({ kind: 'decided' }),
  })
}
