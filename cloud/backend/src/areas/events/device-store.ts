import type { Selectable } from 'kysely'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { SignUpRow } from './sign-up-store'
import type { EventsTables } from './tables'

const own = (handle: Db) => ownTables<EventsTables>(handle)

export type DeviceRow = Selectable<EventsTables['events_device']>

export async function insertDeviceCode(
  work: Work,
  code: { eventId: string; hash: Buffer; madeBy: string; expiresAt: Date },
  now: Date,
): Promise<void> {
  await own(work)
    .insertInto('events_device_code')
    .values({ event_id: code.eventId, code_hash: code.hash, made_by: code.madeBy, made_at: now, expires_at: code.expiresAt })
    .execute()
}

/** The code while nobody else uses it. */
export function lockDeviceCode(work: Work, hash: Buffer) {
  return own(work).selectFrom('events_device_code').selectAll().where('code_hash', '=', hash).forUpdate().executeTakeFirst()
}

export async function useDeviceCode(work: Work, code: { eventId: string; hash: Buffer }, deviceId: string, now: Date): Promise<void> {
  await own(work)
    .updateTable('events_device_code')
    .set({ used_at: now, device_id: deviceId })
    .where('event_id', '=', code.eventId)
    .where('code_hash', '=', code.hash)
    .execute()
}

type NewDevice = Pick<DeviceRow, 'event_id' | 'device_id' | 'name' | 'account_id' | 'public_key' | 'code_key' | 'enrolled_by' | 'last_hash'>

export async function insertDevice(work: Work, device: NewDevice, now: Date): Promise<void> {
  await own(work)
    .insertInto('events_device')
    .values({ ...device, enrolled_at: now, last_seen_at: now, skew_milliseconds: 0, unsent: 0, last_sequence: 0 })
    .execute()
}

export function findDevice(db: Db, eventId: string, deviceId: string): Promise<DeviceRow | undefined> {
  return own(db).selectFrom('events_device').selectAll().where('event_id', '=', eventId).where('device_id', '=', deviceId).executeTakeFirst()
}

/** The device of a replayed enrolment, where only its own id is known. */
export function findDeviceOfAccount(db: Db, accountId: string, deviceId: string): Promise<DeviceRow> {
  return own(db)
    .selectFrom('events_device')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('device_id', '=', deviceId)
    .executeTakeFirstOrThrow()
}

/** The device while only one batch of it is taken. */
export function lockDevice(work: Work, eventId: string, deviceId: string): Promise<DeviceRow | undefined> {
  return own(work)
    .selectFrom('events_device')
    .selectAll()
    .where('event_id', '=', eventId)
    .where('device_id', '=', deviceId)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** Whether a phone of this account stands at the door. */
export async function holdsDevice(db: Db, eventId: string, accountId: string): Promise<boolean> {
  const row = await own(db)
    .selectFrom('events_device')
    .select('device_id')
    .where('account_id', '=', accountId)
    .where('event_id', '=', eventId)
    .where('revoked_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

type Contact = { lastSeenAt: Date; skew: number; unsent: number; head?: { sequence: number; hash: string; lineAt: Date | null } }

export async function markSeen(work: Work, device: Pick<DeviceRow, 'event_id' | 'device_id'>, contact: Contact): Promise<void> {
  const { head } = contact
  await own(work)
    .updateTable('events_device')
    .set({
      last_seen_at: contact.lastSeenAt,
      skew_milliseconds: contact.skew,
      unsent: contact.unsent,
      ...(head && { last_sequence: head.sequence, last_hash: head.hash, last_line_at: head.lineAt }),
    })
    .where('event_id', '=', device.event_id)
    .where('device_id', '=', device.device_id)
    .execute()
}

/** Takes the device off its door; one taken off before keeps its time. */
export async function revokeDevice(work: Work, key: { eventId: string; deviceId: string }, by: string, now: Date): Promise<void> {
  await own(work)
    .updateTable('events_device')
    .set({ revoked_at: now, revoked_by: by })
    .where('event_id', '=', key.eventId)
    .where('device_id', '=', key.deviceId)
    .where('revoked_at', 'is', null)
    .execute()
}

/** Takes the phones these people carry off one door. */
export async function revokeDevicesAt(work: Work, eventId: string, { of, by }: { of: readonly string[]; by: string }, now: Date): Promise<void> {
  if (of.length === 0) return
  await own(work)
    .updateTable('events_device')
    .set({ revoked_at: now, revoked_by: by })
    .where('event_id', '=', eventId)
    .where('account_id', 'in', [...of])
    .where('revoked_at', 'is', null)
    .execute()
}

export async function revokeDevicesOf(work: Work, accountId: string, now: Date): Promise<void> {
  await own(work).updateTable('events_device').set({ revoked_at: now }).where('account_id', '=', accountId).where('revoked_at', 'is', null).execute()
}

/** No event has more devices than doors and helpers. */
const mostDevices = 100

export function listDevices(db: Db, eventId: string): Promise<DeviceRow[]> {
  return own(db).selectFrom('events_device').selectAll().where('event_id', '=', eventId).orderBy('device_id').limit(mostDevices).execute()
}

/** Sign-ups of an event in the order of their ids, whatever their state. */
export function listForDevice(db: Db, eventId: string, after: string | null, limit: number): Promise<SignUpRow[]> {
  return own(db)
    .selectFrom('events_sign_up')
    .selectAll()
    .where('event_id', '=', eventId)
    .$if(after !== null, (query) => query.where('sign_up_id', '>', after ?? ''))
    .orderBy('sign_up_id')
    .limit(limit)
    .execute()
}

export type NewLine = Selectable<EventsTables['events_device_entry']>

/** Which of these entries were reported before. */
export async function knownLines(work: Work, eventId: string, entryIds: readonly string[]): Promise<Set<string>> {
  if (entryIds.length === 0) return new Set()
  const rows = await own(work)
    .selectFrom('events_device_entry')
    .select('entry_id')
    .where('event_id', '=', eventId)
    .where('entry_id', 'in', [...entryIds])
    .execute()
  return new Set(rows.map((row) => row.entry_id))
}

export async function insertLines(work: Work, lines: readonly NewLine[]): Promise<void> {
  if (lines.length === 0) return
  await own(work)
    .insertInto('events_device_entry')
    .values([...lines])
    .execute()
}
