import type { Work } from '../../platform/tables'
import { findEvent, type EventRow } from './event-store'
import type { EventsPlatform } from './ports'
import { sayTime } from './shanghai-time'
import { listDueReminders, listUnreminded, markReminded, type ReminderRow } from './telling-store'

/** How many families one transaction reminds. */
const remindAtOnce = 200

async function remindSome({ notices, clock }: EventsPlatform, work: Work, reminder: ReminderRow, event: EventRow): Promise<number> {
  const rows = await listUnreminded(work, reminder, remindAtOnce)
  for (const row of rows) {
    if (row.account_id === null || !(await markReminded(work, reminder, row, clock.now()))) continue
    await notices.send(work, {
      accountId: row.account_id,
      kind: 'eventReminder',
      title: `“${event.title}”提醒`,
      text: `${reminder.message}（${sayTime(event.starts_at)}，${event.venue_name}）`,
      opens: { kind: 'ticket', id: row.sign_up_id },
      aboutId: event.event_id,
      happensAt: event.starts_at,
      dedupeKey: `event.reminder:${reminder.reminder_id}:${row.sign_up_id}:${row.ticket_serial}`,
    })
  }
  return rows.length
}

/**
 * Sends the announcements that are due: to everyone who has not had them, so that whoever signs up later gets each once as
 * long as the event has not begun. Answers how many went out.
 */
export async function remindFamilies(kit: EventsPlatform): Promise<number> {
  let sent = 0
  for (const reminder of await listDueReminders(kit.db, kit.clock.now())) {
    const event = await findEvent(kit.db, reminder.event_id)
    if (!event) continue
    let some = remindAtOnce
    while (some === remindAtOnce) {
      some = await kit.db.transaction().execute((work) => remindSome(kit, work, reminder, event))
      sent += some
    }
  }
  return sent
}
