import type { Selectable } from 'kysely'
import { ownTables, type Db } from '../../platform/tables'
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
