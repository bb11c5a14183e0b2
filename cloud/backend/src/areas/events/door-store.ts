import { sql } from 'kysely'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { Held } from '@xiongguan/contract/events/settling-rules'
import { withCounter, type EventRow } from './event-store'
import type { EventsTables } from './tables'

const own = (handle: Db) => ownTables<EventsTables>(handle)

/** Marks one sign-up as arrived; false when another door was faster or it is cancelled. */
export async function markArrived(work: Work, key: { eventId: string; signUpId: string; accountId: string }, now: Date): Promise<boolean> {
  const marked = await own(work)
    .updateTable('events_sign_up')
    .set({ state: 'checkedIn', checked_in_at: now, checked_in_by: key.accountId })
    .where('event_id', '=', key.eventId)
    .where('sign_up_id', '=', key.signUpId)
    .where('state', '=', 'active')
    .executeTakeFirst()
  return marked.numUpdatedRows === 1n
}

export type NewDoorEntry = {
  eventId: string
  logId: string
  signUpId: string
  entry: 'in' | 'undo'
  accountId: string
  deviceId?: string
  serial?: number
  undoes?: string | null
  held?: Held | null
  way?: 'door' | 'self' | 'paper'
}

/** Writes an entry of the door log; false when there is one of this id. */
export async function insertDoorEntry(work: Work, entry: NewDoorEntry, at: Date): Promise<boolean> {
  const inserted = await own(work)
    .insertInto('events_door_log')
    .values({
      event_id: entry.eventId,
      log_id: entry.logId,
      sign_up_id: entry.signUpId,
      entry: entry.entry,
      door_by: entry.accountId,
      happened_at: at,
      device_id: entry.deviceId ?? null,
      ticket_serial: entry.serial ?? null,
      undoes: entry.undoes ?? null,
      held: entry.held ?? null,
      way: entry.way ?? 'door',
    })
    .onConflict((conflict) => conflict.columns(['event_id', 'log_id']).doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

export function findDoorEntry(db: Db, eventId: string, logId: string) {
  return own(db)
    .selectFrom('events_door_log')
    .innerJoin('events_sign_up', (join) =>
      join.onRef('events_sign_up.event_id', '=', 'events_door_log.event_id').onRef('events_sign_up.sign_up_id', '=', 'events_door_log.sign_up_id'),
    )
    .select(['events_sign_up.sign_up_id', 'code', 'adults', 'children', 'happened_at'])
    .where('events_door_log.event_id', '=', eventId)
    .where('log_id', '=', logId)
    .executeTakeFirstOrThrow()
}

type PaperPlace = { community: string; code: string }

/** Who is expected or has come, by community and code. */
export function listForPaper(work: Work, eventId: string, after: PaperPlace | null, limit: number) {
  return own(work)
    .selectFrom('events_sign_up')
    .select(['code', 'community_code', 'adults', 'children', 'state'])
    .where('event_id', '=', eventId)
    .where('state', 'in', ['active', 'checkedIn'])
    .$if(after !== null, (query) => query.where(sql<boolean>`(community_code, code) > (${after?.community}, ${after?.code})`))
    .orderBy('community_code')
    .orderBy('code')
    .limit(limit)
    .execute()
}

/** The latest arrivals of an event. */
export function listArrivals(db: Db, eventId: string, limit: number) {
  return own(db)
    .selectFrom('events_sign_up')
    .select(['sign_up_id', 'code', 'adults', 'children', 'checked_in_at'])
    .where('event_id', '=', eventId)
    .where('state', '=', 'checkedIn')
    .orderBy('checked_in_at', 'desc')
    .orderBy('sign_up_id', 'desc')
    .limit(limit)
    .execute()
}

type DoorFilter = { accountId: string; everyDoor: boolean; from: Date; until: Date; limit: number }

/** Published events around now with a door the account stands at. */
export function listDoors(db: Db, { accountId, everyDoor, from, until, limit }: DoorFilter): Promise<EventRow[]> {
  const assigned = own(db).selectFrom('events_door_helper').select('event_id').where('account_id', '=', accountId).where('removed_at', 'is', null)
  return withCounter(db)
    .where('published_at', 'is not', null)
    .where('ends_at', '>', from)
    .$if(everyDoor, (query) => query.where('starts_at', '<', until))
    .$if(!everyDoor, (query) => query.where('events_event.event_id', 'in', assigned))
    .orderBy('starts_at')
    .orderBy('events_event.event_id')
    .limit(limit)
    .execute()
}

export async function isDoorHelper(db: Db, eventId: string, accountId: string): Promise<boolean> {
  const row = await own(db)
    .selectFrom('events_door_helper')
    .select('account_id')
    .where('event_id', '=', eventId)
    .where('account_id', '=', accountId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

export async function listDoorHelpers(db: Db, eventId: string): Promise<string[]> {
  const rows = await own(db)
    .selectFrom('events_door_helper')
    .select('account_id')
    .where('event_id', '=', eventId)
    .where('removed_at', 'is', null)
    .orderBy('account_id')
    .execute()
  return rows.map((row) => row.account_id)
}

/** Makes exactly these accounts the door helpers; earlier ones are marked as removed, not deleted. */
export async function setDoorHelpers(work: Work, eventId: string, accountIds: readonly string[], assignedBy: string, now: Date): Promise<string[]> {
  const removed = await own(work)
    .updateTable('events_door_helper')
    .set({ removed_at: now })
    .where('event_id', '=', eventId)
    .where('removed_at', 'is', null)
    .$if(accountIds.length > 0, (query) => query.where('account_id', 'not in', [...accountIds]))
    .returning('account_id')
    .execute()
  const removedIds = removed.map((row) => row.account_id)
  if (accountIds.length === 0) return removedIds
  await own(work)
    .insertInto('events_door_helper')
    .values(accountIds.map((accountId) => ({ event_id: eventId, account_id: accountId, assigned_by: assignedBy, assigned_at: now })))
    .onConflict((conflict) =>
      conflict
        .columns(['event_id', 'account_id'])
        .doUpdateSet({ assigned_by: assignedBy, assigned_at: now, removed_at: null })
        .where('events_door_helper.removed_at', 'is not', null),
    )
    .execute()
  return removedIds
}
