import type { DeviceList, DeviceSignUp } from '@xiongguan/contract/events/door'
import { doorStandingOf, undoClosesAt } from '@xiongguan/contract/events/door-rules'
import { asId } from '@xiongguan/contract/kit/id'
import type { Account } from '../../platform/access/caller'
import { notFound } from '../../platform/failures'
import { encodeCursor } from '../../platform/paging'
import type { Db } from '../../platform/tables'
import { hashCode } from './device-keys'
import { findDevice, listForDevice, type DeviceRow } from './device-store'
import { listDoors } from './door-store'
import { findEvent, type EventRow } from './event-store'
import type { EventsPlatform } from './ports'
import type { SignUpRow } from './sign-up-store'
import { idOfCursor, partyOf, seatsLeft } from './views'
import { revokedWords } from './words'

/** 250 bytes each at most: a page stays far below the 100 KB that a cloud function may answer. */
const linesPerPage = 300
const dayMs = 86_400_000
const mostElsewhere = 30

/** A device of this account at the door of a published event; anything else is not found. */
export async function ownDevice(handle: Db, account: Account, key: { eventId: string; deviceId: string }): Promise<DeviceRow> {
  const device = await findDevice(handle, key.eventId, key.deviceId)
  if (!device || device.account_id !== account.accountId) throw notFound()
  return device
}

const signUpLine = (row: SignUpRow, device: DeviceRow): DeviceSignUp => ({
  signUpId: asId<'SignUp'>(row.sign_up_id),
  serial: row.ticket_serial,
  codeHash: hashCode(device.code_key, row.code),
  party: partyOf(row),
  standing: doorStandingOf[row.state],
  arrivedAt: row.checked_in_at?.toISOString() ?? null,
})

const eventLine = (row: EventRow) => ({
  eventId: asId<'Event'>(row.event_id),
  title: row.title,
  venueName: row.venue_name,
  startsAt: row.starts_at.toISOString(),
})

/** The published events around now that anyone may know: quiet ones are in no list, and least of all in one on a phone. */
async function elsewhere({ db, clock }: EventsPlatform, eventId: string) {
  const now = clock.now().getTime()
  const around = { accountId: eventId, everyDoor: true, from: new Date(now - dayMs), until: new Date(now + dayMs), limit: mostElsewhere }
  return (await listDoors(db, around)).filter((row) => row.event_id !== eventId && row.listed && !row.cancelled_at).map(eventLine)
}

/** What a device needs to decide by itself, a page at a time; `asOf` is read before the rows, so that nothing newer is promised. */
export async function deviceList(
  kit: EventsPlatform,
  account: Account,
  input: { eventId: string; deviceId: string; cursor?: string },
): Promise<DeviceList> {
  const device = await ownDevice(kit.db, account, input)
  if (device.revoked_at) return { kind: 'revoked', words: revokedWords }
  const event = await findEvent(kit.db, input.eventId)
  if (!event?.published_at) throw notFound()
  const asOf = kit.clock.now().toISOString()
  const rows = await listForDevice(kit.db, input.eventId, idOfCursor(input.cursor), linesPerPage + 1)
  const shown = rows.slice(0, linesPerPage)
  const last = shown.at(-1)
  return {
    kind: 'list',
    event: {
      ...eventLine(event),
      endsAt: event.ends_at.toISOString(),
      signUpOpensAt: event.sign_up_opens_at.toISOString(),
      signUpClosesAt: event.sign_up_closes_at.toISOString(),
      seatsLeft: seatsLeft(event),
    },
    elsewhere: input.cursor ? [] : await elsewhere(kit, input.eventId),
    asOf,
    validUntil: undoClosesAt(event.ends_at).toISOString(),
    ticketKey: kit.tickets.rawPublicKey,
    signUps: shown.map((row) => signUpLine(row, device)),
    next: rows.length > linesPerPage && last ? encodeCursor([last.sign_up_id]) : null,
  }
}
