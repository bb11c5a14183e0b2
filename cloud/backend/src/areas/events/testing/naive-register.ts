import { sql } from 'kysely'
import { v7 } from 'uuid'
import { newDoorCode } from '../door-code'
import type { Db } from '../../../platform/tables'

type Naive = { eventId: string; householdId: string; communityCode: string; seats: number; at: Date }

/**
 * Sign-up as it is often written: read what is taken, then write. Kept to show that the race is real in the very run
 * that proves `events_register` free of it; never used outside tests.
 */
export function naiveRegister(db: Db, { eventId, householdId, communityCode, seats, at }: Naive): Promise<boolean> {
  return db.transaction().execute(async (work) => {
    const { rows } = await sql<{ capacity: number; taken: number }>`select capacity, taken from events_counter where event_id = ${eventId}`.execute(
      work,
    )
    const counter = rows[0]
    if (!counter || counter.taken + seats > counter.capacity) return false
    await sql`insert into events_sign_up (event_id, household_id, sign_up_id, community_code, adults, children, state, code, ticket_serial, signed_up_at)
      values (${eventId}, ${householdId}, ${v7()}, ${communityCode}, ${seats}, 0, 'active', ${newDoorCode()}, 1, ${at})`.execute(work)
    await sql`update events_counter set taken = ${counter.taken + seats} where event_id = ${eventId}`.execute(work)
    return true
  })
}
