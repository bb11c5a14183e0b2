import type { Reminder } from '@xiongguan/contract/events/organiser-form'
import { asId } from '@xiongguan/contract/kit/id'
import type { Selectable } from 'kysely'
import { v7 } from 'uuid'
import { ownTables, type Db, type Work } from '../../platform/tables'
import { dueAt } from './planning-rules'
import type { PlaceAndTime } from './rules'
import type { EventsTables } from './tables'

const own = (handle: Db) => ownTables<EventsTables>(handle)

export type ReminderRow = Selectable<EventsTables['events_reminder']>
export type ChangeRow = Selectable<EventsTables['events_change']>

export async function listReminders(handle: Db, eventId: string): Promise<Reminder[]> {
  const rows = await own(handle)
    .selectFrom('events_reminder')
    .selectAll()
    .where('event_id', '=', eventId)
    .orderBy('due_at')
    .orderBy('reminder_id')
    .execute()
  return rows.map((row) => ({
    reminderId: asId<'Reminder'>(row.reminder_id),
    kind: row.kind,
    days: row.days_before,
    time: row.clock_time,
    hours: row.hours_before,
    text: row.message,
  }))
}

/** Makes exactly these the announcements of an event; those kept are due anew and do not go again to those who had them. */
export async function replaceReminders(work: Work, eventId: string, reminders: readonly Reminder[], startsAt: Date): Promise<void> {
  const kept = reminders.flatMap(({ reminderId }) => reminderId ?? [])
  await own(work)
    .deleteFrom('events_reminder')
    .where('event_id', '=', eventId)
    .$if(kept.length > 0, (query) => query.where('reminder_id', 'not in', kept))
    .execute()
  for (const reminder of reminders) {
    const columns = {
      kind: reminder.kind,
      days_before: reminder.kind === 'dayBefore' ? reminder.days : null,
      clock_time: reminder.kind === 'dayBefore' ? reminder.time : null,
      hours_before: reminder.kind === 'hoursBefore' ? reminder.hours : null,
      message: reminder.text,
      due_at: dueAt(reminder, startsAt),
      useful_until_at: startsAt,
    }
    await own(work)
      .insertInto('events_reminder')
      .values({ event_id: eventId, reminder_id: reminder.reminderId ?? v7(), ...columns })
      .onConflict((conflict) => conflict.columns(['event_id', 'reminder_id']).doUpdateSet(columns))
      .execute()
  }
}

/** Announcements due of standing events that have not begun. */
export function listDueReminders(handle: Db, now: Date): Promise<ReminderRow[]> {
  return own(handle)
    .selectFrom('events_reminder')
    .innerJoin('events_event', 'events_event.event_id', 'events_reminder.event_id')
    .selectAll('events_reminder')
    .where('useful_until_at', '>', now)
    .where('due_at', '<=', now)
    .where('published_at', 'is not', null)
    .where('cancelled_at', 'is', null)
    .orderBy('useful_until_at')
    .orderBy('reminder_id')
    .limit(500)
    .execute()
}

/** Sign-ups that have not had an announcement yet. Who signs up anew after giving up counts as new. */
export function listUnreminded(work: Work, { event_id, reminder_id }: ReminderRow, limit: number) {
  return own(work)
    .selectFrom('events_sign_up')
    .select(['sign_up_id', 'account_id', 'ticket_serial'])
    .where('events_sign_up.event_id', '=', event_id)
    .where('state', '=', 'active')
    .where('account_id', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('events_reminder_sent as sent')
            .select('sent.sign_up_id')
            .whereRef('sent.event_id', '=', 'events_sign_up.event_id')
            .where('sent.reminder_id', '=', reminder_id)
            .whereRef('sent.sign_up_id', '=', 'events_sign_up.sign_up_id')
            .whereRef('sent.ticket_serial', '=', 'events_sign_up.ticket_serial'),
        ),
      ),
    )
    .orderBy('sign_up_id')
    .limit(limit)
    .execute()
}

/** Notes that a sign-up had an announcement; false when another round was faster. */
export async function markReminded(
  work: Work,
  { event_id, reminder_id }: ReminderRow,
  signUp: { sign_up_id: string; ticket_serial: number },
  now: Date,
): Promise<boolean> {
  const marked = await own(work)
    .insertInto('events_reminder_sent')
    .values({ event_id, reminder_id, sign_up_id: signUp.sign_up_id, ticket_serial: signUp.ticket_serial, sent_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return marked.numInsertedOrUpdatedRows === 1n
}

/** Opens a change with what families last heard, or notes that the open one was edited again. A held one waits until staff tell. */
export async function noteEdit(work: Work, eventId: string, { heard, held }: { heard: PlaceAndTime; held: boolean }, now: Date): Promise<void> {
  const edited = { edited_at: now, held_at: held ? now : null }
  await own(work)
    .insertInto('events_change')
    .values({
      event_id: eventId,
      change_id: v7(),
      starts_at: heard.startsAt,
      ends_at: heard.endsAt,
      venue_name: heard.venueName,
      venue_address: heard.venueAddress,
      opened_at: now,
      ...edited,
    })
    .onConflict((conflict) => conflict.column('event_id').where('told_at', 'is', null).doUpdateSet(edited))
    .execute()
}

export function findOpenChange(handle: Db, eventId: string): Promise<ChangeRow | undefined> {
  return own(handle).selectFrom('events_change').selectAll().where('event_id', '=', eventId).where('told_at', 'is', null).executeTakeFirst()
}

export function findChange(handle: Db, eventId: string, changeId: string): Promise<ChangeRow | undefined> {
  return own(handle).selectFrom('events_change').selectAll().where('event_id', '=', eventId).where('change_id', '=', changeId).executeTakeFirst()
}

/** Events with a change that nobody has touched since `before` and that may go out by itself. */
export async function listQuietChanges(handle: Db, before: Date): Promise<string[]> {
  const rows = await own(handle)
    .selectFrom('events_change')
    .select('event_id')
    .where('told_at', 'is', null)
    .where('held_at', 'is', null)
    .where('edited_at', '<=', before)
    .limit(100)
    .execute()
  return rows.map((row) => row.event_id)
}

/** Closes a change with the words families hear; false when somebody else did. */
export async function closeChange(work: Work, change: ChangeRow, told: { words: string; by: string | null }, now: Date): Promise<boolean> {
  const closed = await own(work)
    .updateTable('events_change')
    .set({ told_at: now, told_by: told.by, message: told.words })
    .where('event_id', '=', change.event_id)
    .where('change_id', '=', change.change_id)
    .where('told_at', 'is', null)
    .executeTakeFirst()
  return closed.numUpdatedRows === 1n
}

/** A change that came back to where it was is no change. */
export async function dropChange(work: Work, change: ChangeRow): Promise<void> {
  await own(work).deleteFrom('events_change').where('event_id', '=', change.event_id).where('change_id', '=', change.change_id).execute()
}

export const heardOf = (row: Pick<ChangeRow, 'starts_at' | 'ends_at' | 'venue_name' | 'venue_address'>): PlaceAndTime => ({
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  venueName: row.venue_name,
  venueAddress: row.venue_address,
})
