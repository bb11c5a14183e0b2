import { sql } from 'kysely'
import type { Platform } from '../../../platform/platform'

/** Cancels as one would write it first: the event is marked and its window shut, the counter is left alone. */
export async function naiveCancel({ db, announce }: Pick<Platform, 'db' | 'announce'>, eventId: string, by: string, now: Date): Promise<void> {
  await db.transaction().execute(async (work) => {
    await sql`insert into events_cancellation (event_id, reason, cancelled_by, cancelled_at, sign_up_opens_at, sign_up_closes_at)
      select event_id, '沙尘', ${by}, ${now}, sign_up_opens_at, sign_up_closes_at from events_event where event_id = ${eventId}`.execute(work)
    await sql`update events_event set cancelled_at = ${now}, sign_up_closes_at = ${now} where event_id = ${eventId}`.execute(work)
    await announce(work, { kind: 'event.cancelled', payload: { eventId } })
  })
}
