import type { Waiver } from '@xiongguan/contract/events/terms'
import type { Selectable } from 'kysely'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { EventsTables } from './tables'

const own = (handle: Db) => ownTables<EventsTables>(handle)

export type InvitationRow = Selectable<EventsTables['events_invitation']>

/** The invitation that holds for a household now; the one accepted last, as in `events_prepared`. */
export function findAccepted(handle: Db, eventId: string, householdId: string, now: Date): Promise<InvitationRow | undefined> {
  return own(handle)
    .selectFrom('events_invitation')
    .selectAll()
    .where('event_id', '=', eventId)
    .where('household_id', '=', householdId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('used_at', 'desc')
    .orderBy('invitation_id')
    .limit(1)
    .executeTakeFirst()
}

/** Events a household accepted an invitation to. */
export async function listInvitedTo(handle: Db, householdId: string): Promise<string[]> {
  const rows = await own(handle)
    .selectFrom('events_invitation')
    .select('event_id')
    .distinct()
    .where('household_id', '=', householdId)
    .where('revoked_at', 'is', null)
    .execute()
  return rows.map(({ event_id }) => event_id)
}

export function findByCode(handle: Db, codeHash: Buffer): Promise<InvitationRow | undefined> {
  return own(handle).selectFrom('events_invitation').selectAll().where('code_hash', '=', codeHash).executeTakeFirst()
}

/** Binds an invitation to the first household that asks; false when another was faster. */
export async function bindInvitation(work: Work, { event_id, invitation_id }: InvitationRow, householdId: string, now: Date): Promise<boolean> {
  const bound = await own(work)
    .updateTable('events_invitation')
    .set({ household_id: householdId, used_at: now })
    .where('event_id', '=', event_id)
    .where('invitation_id', '=', invitation_id)
    .where('household_id', 'is', null)
    .executeTakeFirst()
  return bound.numUpdatedRows === 1n
}

export type ListedInvitation = InvitationRow & { capacity: number | null }

/** Invitations of an event, the newest in front. */
export function listInvitations(db: Db, eventId: string, after: string | null, limit: number): Promise<ListedInvitation[]> {
  return own(db)
    .selectFrom('events_invitation')
    .leftJoin('events_quota', (join) =>
      join.onRef('events_quota.event_id', '=', 'events_invitation.event_id').onRef('events_quota.quota_id', '=', 'events_invitation.quota_id'),
    )
    .selectAll('events_invitation')
    .select('capacity')
    .where('events_invitation.event_id', '=', eventId)
    .$if(after !== null, (query) => query.where('invitation_id', '<', after ?? ''))
    .orderBy('invitation_id', 'desc')
    .limit(limit)
    .execute()
}

type NewInvitation = {
  eventId: string
  invitationId: string
  codeHash: Buffer
  note: string
  waives: Waiver[]
  seatsKept: number
  createdBy: string
  expiresAt: Date
}

/** Keeps an invitation by the hash of its code, with the seats kept for it outside the event's capacity. */
export async function insertInvitation(work: Work, invitation: NewInvitation, now: Date): Promise<void> {
  const { eventId, invitationId, seatsKept } = invitation
  const quotaId = seatsKept > 0 ? invitationId : null
  if (quotaId)
    await own(work)
      .insertInto('events_quota')
      .values({ event_id: eventId, quota_id: quotaId, kind: 'invitation', label: '邀请', capacity: seatsKept })
      .execute()
  await own(work)
    .insertInto('events_invitation')
    .values({
      event_id: eventId,
      invitation_id: invitationId,
      code_hash: invitation.codeHash,
      note: invitation.note,
      waives: invitation.waives,
      quota_id: quotaId,
      created_by: invitation.createdBy,
      created_at: now,
      expires_at: invitation.expiresAt,
    })
    .execute()
  await own(work)
    .updateTable('events_event')
    .set((query) => ({ has_invitations: true, ...(quotaId && { has_quotas: query.lit(true) }) }))
    .where('event_id', '=', eventId)
    .execute()
}

/** Takes an invitation back; one taken back before stays so. False when there is none. */
export async function revokeInvitation(work: Work, eventId: string, invitationId: string, now: Date): Promise<boolean> {
  const revoked = await own(work)
    .updateTable('events_invitation')
    .set((query) => ({ revoked_at: query.fn.coalesce('revoked_at', query.val(now)) }))
    .where('event_id', '=', eventId)
    .where('invitation_id', '=', invitationId)
    .executeTakeFirst()
  return revoked.numUpdatedRows === 1n
}
