import type { DoorEntry } from '@xiongguan/contract/events/settling-rules'
import type { DoorCaseKind, DoorCaseVerdict } from '@xiongguan/contract/events/terms'
import { sql } from 'kysely'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { SignUpRow } from './sign-up-store'
import type { EventsTables } from './tables'

const own = (handle: Db) => ownTables<EventsTables>(handle)

/** Sign-ups while nobody else changes them, in the order in which all lock them. */
export function lockSignUps(work: Work, eventId: string, signUpIds: readonly string[]): Promise<SignUpRow[]> {
  if (signUpIds.length === 0) return Promise.resolve([])
  return own(work)
    .selectFrom('events_sign_up')
    .selectAll()
    .where('event_id', '=', eventId)
    .where('sign_up_id', 'in', [...signUpIds])
    .orderBy('household_id')
    .forNoKeyUpdate()
    .execute()
}

export type LoggedEntry = DoorEntry & { deviceId: string | null; doorBy: string }

/** All that was written down at any door about a sign-up. */
export async function listDoorEntries(db: Db, eventId: string, signUpId: string): Promise<LoggedEntry[]> {
  const rows = await own(db).selectFrom('events_door_log').selectAll().where('event_id', '=', eventId).where('sign_up_id', '=', signUpId).execute()
  return rows.map((row) => ({
    entryId: row.log_id,
    kind: row.entry,
    at: row.happened_at.getTime(),
    serial: row.ticket_serial,
    undoes: row.undoes,
    held: row.held,
    deviceId: row.device_id,
    doorBy: row.door_by,
  }))
}

/** Says when and by whom a sign-up arrived, or that it has not; the seats stay as they are. */
export async function writeArrival(work: Work, signUp: SignUpRow, arrival: { at: Date; doorBy: string } | null): Promise<void> {
  await own(work)
    .updateTable('events_sign_up')
    .set(
      arrival
        ? { state: 'checkedIn', checked_in_at: arrival.at, checked_in_by: arrival.doorBy }
        : { state: 'active', checked_in_at: null, checked_in_by: null },
    )
    .where('event_id', '=', signUp.event_id)
    .where('household_id', '=', signUp.household_id)
    .where('state', 'in', ['active', 'checkedIn'])
    .execute()
}

export async function releaseEntry(work: Work, eventId: string, entryId: string): Promise<void> {
  await own(work).updateTable('events_door_log').set({ held: null }).where('event_id', '=', eventId).where('log_id', '=', entryId).execute()
}

export type NewCase = {
  entryId: string
  kind: DoorCaseKind
  entry: 'in' | 'undo'
  signUpId: string | null
  deviceId: string | null
  at: Date
}

/** Opens a case, or says anew what kind it is; what a person settled stays settled. */
export async function keepCases(work: Work, eventId: string, cases: readonly NewCase[], now: Date): Promise<void> {
  if (cases.length === 0) return
  await own(work)
    .insertInto('events_door_case')
    .values(
      cases.map(({ entryId, kind, entry, signUpId, deviceId, at }) => ({
        event_id: eventId,
        entry_id: entryId,
        kind,
        entry,
        sign_up_id: signUpId,
        device_id: deviceId,
        happened_at: at,
        opened_at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['event_id', 'entry_id'])
        .doUpdateSet((query) => ({ kind: query.ref('excluded.kind') }))
        .where('events_door_case.settled_at', 'is', null),
    )
    .execute()
}

/** Drops open cases of these entries that the log no longer gives a reason for. */
export async function dropCases(work: Work, eventId: string, entryIds: readonly string[]): Promise<void> {
  if (entryIds.length === 0) return
  await own(work)
    .deleteFrom('events_door_case')
    .where('event_id', '=', eventId)
    .where('entry_id', 'in', [...entryIds])
    .where('settled_at', 'is', null)
    .execute()
}

const withDevice = (db: Db) =>
  own(db)
    .selectFrom('events_door_case as found')
    .leftJoin('events_device as device', (join) =>
      join.onRef('device.event_id', '=', 'found.event_id').onRef('device.device_id', '=', 'found.device_id'),
    )
    .leftJoin('events_sign_up as family', (join) =>
      join.onRef('family.event_id', '=', 'found.event_id').onRef('family.sign_up_id', '=', 'found.sign_up_id'),
    )
    // The entry that counts is the one the family's arrival was taken from.
    .leftJoin('events_door_log as first', (join) =>
      join
        .onRef('first.event_id', '=', 'found.event_id')
        .onRef('first.sign_up_id', '=', 'found.sign_up_id')
        .onRef('first.happened_at', '=', 'family.checked_in_at')
        .onRef('first.log_id', '<>', 'found.entry_id')
        .on('first.entry', '=', 'in'),
    )
    .leftJoin('events_device as other', (join) =>
      join.onRef('other.event_id', '=', 'first.event_id').onRef('other.device_id', '=', 'first.device_id'),
    )
    .distinctOn(['found.opened_at', 'found.entry_id'])
    .select([
      'found.entry_id',
      'found.kind',
      'found.entry',
      'found.sign_up_id',
      'found.happened_at',
      'found.opened_at',
      'found.verdict',
      'found.settled_at',
      'device.name as device_name',
      'family.code',
      'family.adults',
      'family.children',
      'first.happened_at as first_at',
      'other.name as first_device_name',
    ])

/** Cases of an event, the latest in front. */
export function listCases(db: Db, eventId: string, after: { at: Date; id: string } | null, limit: number) {
  return withDevice(db)
    .where('found.event_id', '=', eventId)
    .$if(after !== null, (query) => query.where(sql<boolean>`(found.opened_at, found.entry_id) < (${after?.at}, ${after?.id})`))
    .orderBy('found.opened_at', 'desc')
    .orderBy('found.entry_id', 'desc')
    .limit(limit)
    .execute()
}
export type CaseRow = Awaited<ReturnType<typeof listCases>>[number]

/** Open cases of one device's own entries, the latest in front. */
export function listDeviceCases(db: Db, eventId: string, deviceId: string, limit: number) {
  return own(db)
    .selectFrom('events_door_case')
    .select(['entry_id', 'sign_up_id', 'kind', 'happened_at'])
    .where('event_id', '=', eventId)
    .where('device_id', '=', deviceId)
    .where('settled_at', 'is', null)
    .orderBy('opened_at', 'desc')
    .orderBy('entry_id', 'desc')
    .limit(limit)
    .execute()
}

export async function countOpenCases(db: Db, eventId: string): Promise<number> {
  const { open } = await own(db)
    .selectFrom('events_door_case')
    .select(sql<number>`count(*)::int`.as('open'))
    .where('event_id', '=', eventId)
    .where('settled_at', 'is', null)
    .executeTakeFirstOrThrow()
  return open
}

export function findCase(db: Db, eventId: string, entryId: string) {
  return own(db)
    .selectFrom('events_door_case')
    .select('sign_up_id')
    .where('event_id', '=', eventId)
    .where('entry_id', '=', entryId)
    .executeTakeFirst()
}

export function lockCase(work: Work, eventId: string, entryId: string) {
  return own(work)
    .selectFrom('events_door_case')
    .selectAll()
    .where('event_id', '=', eventId)
    .where('entry_id', '=', entryId)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

export async function closeCase(
  work: Work,
  key: { eventId: string; entryId: string },
  verdict: DoorCaseVerdict,
  by: string,
  now: Date,
): Promise<void> {
  await own(work)
    .updateTable('events_door_case')
    .set({ verdict, settled_by: by, settled_at: now })
    .where('event_id', '=', key.eventId)
    .where('entry_id', '=', key.entryId)
    .execute()
}
