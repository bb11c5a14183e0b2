import { sql } from 'kysely'
import { createDatabase } from '../../cloud/backend/src/platform/db/pool'

export type KeptSignUp = {
  household_id: string
  sign_up_id: string
  state: 'active' | 'cancelled' | 'checkedIn'
  party: number
  people: number
  signed_up: number
  cancelled: number
  door: string[]
}

/** What the database holds of an event, read past the server. */
export async function keptSeats(databaseUrl: string, eventId: string) {
  const db = createDatabase<unknown>(databaseUrl, { max: 1 })
  try {
    const counter = await sql<{ capacity: number; taken: number }>`select capacity, taken from events_counter where event_id = ${eventId}`.execute(db)
    const signUps = await sql<KeptSignUp>`
      select s.household_id, s.sign_up_id, s.state, s.adults + s.children as party,
        (select count(*) from events_sign_up_person p where p.event_id = s.event_id and p.household_id = s.household_id) as people,
        (select count(*) from events_sign_up_log l where l.event_id = s.event_id and l.household_id = s.household_id and l.entry = 'signedUp') as signed_up,
        (select count(*) from events_sign_up_log l where l.event_id = s.event_id and l.household_id = s.household_id and l.entry = 'cancelled') as cancelled,
        array(select d.entry from events_door_log d where d.event_id = s.event_id and d.sign_up_id = s.sign_up_id order by d.happened_at, d.log_id) as door
      from events_sign_up s where s.event_id = ${eventId}`.execute(db)
    const [row] = counter.rows
    if (!row) throw new Error('the event has no counter')
    return { capacity: row.capacity, taken: row.taken, signUps: signUps.rows }
  } finally {
    await db.destroy()
  }
}

/** How sure the server is that what it committed stays. */
export async function durability(databaseUrl: string): Promise<Record<string, string>> {
  const db = createDatabase<unknown>(databaseUrl, { max: 1 })
  try {
    const { rows } = await sql<{ name: string; setting: string }>`
      select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes')`.execute(db)
    return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))
  } finally {
    await db.destroy()
  }
}
