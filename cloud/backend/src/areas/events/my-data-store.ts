import { ownTables, type Db } from '../../platform/tables'
import type { EventsTables } from './tables'

/** An account's sign-ups, the latest first. */
export function listSignUpsOf(handle: Db, accountId: string) {
  return ownTables<EventsTables>(handle)
    .selectFrom('events_sign_up as sign_up')
    .innerJoin('events_event as event', 'event.event_id', 'sign_up.event_id')
    .select(['sign_up.sign_up_id', 'event.title', 'event.starts_at', 'sign_up.state', 'sign_up.adults', 'sign_up.children', 'sign_up.signed_up_at'])
    .select(['sign_up.cancelled_at', 'sign_up.checked_in_at'])
    .where('sign_up.account_id', '=', accountId)
    .orderBy('sign_up.signed_up_at', 'desc')
    .limit(1000)
    .execute()
}
