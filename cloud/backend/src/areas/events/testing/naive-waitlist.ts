import { sql } from 'kysely'
import type { Db } from '../../../platform/tables'

type Front = { entry_id: string; seats: number; free: number; taken: number }

/**
 * Offering the way one would first write it: what is free is read, then the family in front is given it. Nobody holds the
 * list or the counter, so what happens meanwhile is not seen; never used outside tests.
 */
export function naiveOffer(db: Db, eventId: string, until: Date, meanwhile: () => Promise<unknown>): Promise<string | null> {
  return db.transaction().execute(async (work) => {
    const { rows } = await sql<Front>`
      select entry_id, adults + children as seats, capacity - taken as free, taken from events_wait_entry join events_counter using (event_id)
       where event_id = ${eventId} and state = 'waiting' order by place limit 1`.execute(work)
    const front = rows[0]
    if (!front || front.seats > front.free) return null
    await meanwhile()
    await sql`update events_wait_entry set state = 'offered', offered_at = ${until}, offer_until_at = ${until}, counter_seats = ${front.seats}
      where event_id = ${eventId} and entry_id = ${front.entry_id}`.execute(work)
    await sql`update events_counter set taken = ${front.taken + front.seats} where event_id = ${eventId}`.execute(work)
    return front.entry_id
  })
}

/** Drawing the way one would first write it: a list not drawn is read, then lots are written. */
export function naiveDraw(db: Db, eventId: string, seed: string, now: Date, meanwhile: () => Promise<unknown>): Promise<void> {
  return db.transaction().execute(async (work) => {
    const { rows } = await sql<{ drawn_at: Date | null }>`select drawn_at from events_waitlist where event_id = ${eventId}`.execute(work)
    if (rows[0]?.drawn_at) return
    await meanwhile()
    await sql`update events_wait_entry e set lot = lots.lot, place = lots.lot
      from (select entry_id, row_number() over (order by md5(${seed} || entry_id)) as lot from events_wait_entry where event_id = ${eventId}) lots
     where e.event_id = ${eventId} and e.entry_id = lots.entry_id`.execute(work)
    await sql`update events_waitlist set drawn_at = ${now}, seed = ${seed} where event_id = ${eventId}`.execute(work)
  })
}

/** Accepting the way one would first write it: an offer that stands is read, then made a sign-up of. */
export function naiveAccept(db: Db, eventId: string, entryId: string, now: Date, meanwhile: () => Promise<unknown>): Promise<boolean> {
  return db.transaction().execute(async (work) => {
    const { rows } = await sql<{ state: string; offer_until_at: Date }>`
      select state, offer_until_at from events_wait_entry where event_id = ${eventId} and entry_id = ${entryId}`.execute(work)
    if (rows[0]?.state !== 'offered' || rows[0].offer_until_at <= now) return false
    await meanwhile()
    await sql`insert into events_sign_up (event_id, household_id, sign_up_id, account_id, community_code, adults, children, state, code, ticket_serial, signed_up_at, counter_seats)
      select event_id, household_id, entry_id, account_id, community_code, adults, children, 'active', left(md5(entry_id::text), 8), 1, ${now}, adults + children
        from events_wait_entry where event_id = ${eventId} and entry_id = ${entryId}`.execute(work)
    await sql`update events_wait_entry set state = 'accepted', settled_at = ${now}, counter_seats = 0 where event_id = ${eventId} and entry_id = ${entryId}`.execute(
      work,
    )
    return true
  })
}
