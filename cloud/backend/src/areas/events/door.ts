import type { DoorSummary } from '@xiongguan/contract/events/field'
import type { EventCard } from '@xiongguan/contract/events/resident'
import { asId } from '@xiongguan/contract/kit/id'
import type { Account } from '../../platform/access/caller'
import { notFound } from '../../platform/failures'
import type { Db } from '../../platform/tables'
import { standsAtEveryDoor } from './access'
import type { EventsPlatform } from './ports'
import { holdsDevice } from './device-store'
import { isDoorHelper, listArrivals, listDoors } from './door-store'
import { findEvent, type EventRow } from './event-store'
import { countSignUps } from './sign-up-store'
import { eventCard, partyOf } from './views'

const dayMs = 86_400_000
/** Today, yesterday and tomorrow never hold more events than this. */
const doorLimit = 50
const recentLimit = 20

/** Doors the account stands at: assigned ones, or for managers every published event from yesterday to tomorrow. */
export function doorsOf({ clock }: Pick<EventsPlatform, 'clock'>, handle: Db, account: Account): Promise<EventRow[]> {
  const now = clock.now().getTime()
  const everyDoor = standsAtEveryDoor(account)
  return listDoors(handle, { accountId: account.accountId, everyDoor, from: new Date(now - dayMs), until: new Date(now + dayMs), limit: doorLimit })
}

type DoorKit = Pick<EventsPlatform, 'identity'>

/** True for who is assigned to this door and still a door helper at this moment. */
async function standsAtDoor({ identity }: DoorKit, handle: Db, { accountId }: Account, eventId: string): Promise<boolean> {
  return (await isDoorHelper(handle, eventId, accountId)) && (await identity.holdsRole(handle, [accountId], 'door_helper')).has(accountId)
}

/** A published event at whose door the account stands, by its duty or with a door device; anything else is not found. */
export async function eventAtDoor(kit: DoorKit, handle: Db, account: Account, eventId: string): Promise<EventRow> {
  const event = await findEvent(handle, eventId)
  if (!event?.published_at) throw notFound()
  const stands =
    standsAtEveryDoor(account) || (await standsAtDoor(kit, handle, account, eventId)) || (await holdsDevice(handle, eventId, account.accountId))
  if (!stands) throw notFound()
  return event
}

export async function doorEvents(kit: EventsPlatform, account: Account): Promise<EventCard[]> {
  const now = kit.clock.now()
  return (await doorsOf(kit, kit.db, account)).map((row) => eventCard(row, now))
}

/** How many came, and the latest arrivals by code. No names. */
export async function doorSummary(kit: EventsPlatform, account: Account, eventId: string): Promise<DoorSummary> {
  const { db, clock } = kit
  const event = await eventAtDoor(kit, db, account, eventId)
  const [counts] = await countSignUps(db, [eventId], null)
  const arrivals = await listArrivals(db, eventId, recentLimit)
  return {
    event: eventCard(event, clock.now()),
    households: counts?.households ?? 0,
    arrivedHouseholds: counts?.arrived_households ?? 0,
    people: counts?.people ?? 0,
    arrivedPeople: counts?.arrived_people ?? 0,
    recent: arrivals.flatMap((row) =>
      row.checked_in_at === null
        ? []
        : [{ signUpId: asId<'SignUp'>(row.sign_up_id), code: row.code, party: partyOf(row), at: row.checked_in_at.toISOString() }],
    ),
  }
}
