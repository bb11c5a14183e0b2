import { sql } from 'kysely'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { EventsTables } from './tables'

const own = (handle: Db) => ownTables<EventsTables>(handle)

/** Every table of this area that names a family, an account or a person of an event, in the order their rows can go. */
export const personTables = [
  'events_reminder_sent',
  'events_call',
  'events_door_case',
  'events_device_entry',
  'events_door_log',
  'events_sign_up_log',
  'events_sign_up_person',
  'events_sign_up_quota',
  'events_answer',
  'events_invitation',
  'events_wait_hold',
  'events_wait_entry',
  'events_sign_up',
] as const

/** Published events whose days are over and whose rows are still there, the oldest in front. */
export async function listToShred(handle: Db, now: Date, limit: number): Promise<string[]> {
  const rows = await own(handle)
    .selectFrom('events_event')
    .select('event_id')
    .where('shredded_at', 'is', null)
    .where('published_at', 'is not', null)
    .where('ends_at', '<', sql<Date>`${now}::timestamptz - make_interval(days => shred_after_days)`)
    .orderBy('ends_at')
    .limit(limit)
    .execute()
  return rows.map((row) => row.event_id)
}

/** Takes an event to be shredded; false when another round did. */
export async function markShredded(work: Work, eventId: string, now: Date): Promise<boolean> {
  const marked = await own(work)
    .updateTable('events_event')
    .set({ shredded_at: now })
    .where('event_id', '=', eventId)
    .where('shredded_at', 'is', null)
    .executeTakeFirst()
  return marked.numUpdatedRows === 1n
}

/** Adds up what stays: households and people by community and state. */
export async function keepCounts(work: Work, eventId: string): Promise<void> {
  await own(work)
    .insertInto('events_kept_count')
    .columns(['event_id', 'community_code', 'state', 'households', 'adults', 'children'])
    .expression((eb) =>
      eb
        .selectFrom('events_sign_up')
        .select([
          'event_id',
          'community_code',
          'state',
          sql<number>`count(*)::int`.as('households'),
          sql<number>`sum(adults)::int`.as('adults'),
          sql<number>`sum(children)::int`.as('children'),
        ])
        .where('event_id', '=', eventId)
        .groupBy(['event_id', 'community_code', 'state']),
    )
    .execute()
}

/** Removes every row of an event that names someone. */
export async function removePersonRows(work: Work, eventId: string): Promise<void> {
  for (const table of personTables) await sql`delete from ${sql.table(table)} where event_id = ${eventId}`.execute(work)
}
