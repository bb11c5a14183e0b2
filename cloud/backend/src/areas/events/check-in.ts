import type { CheckInResult } from '@xiongguan/contract/events/field'
import { doorStandingOf, judgeAtDoor, type DoorEvent, type RightEvent, type Shown } from '@xiongguan/contract/events/door-rules'
import { readDoorCode } from '@xiongguan/contract/events/ticket-rules'
import { asId } from '@xiongguan/contract/kit/id'
import { v7 } from 'uuid'
import { accountOf, type Account, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { notFound } from '../../platform/failures'
import type { Work } from '../../platform/tables'
import { ownDevice } from './device-list'
import { doorsOf, eventAtDoor } from './door'
import type { EventsPlatform } from './ports'
import { findDoorEntry, insertDoorEntry, markArrived } from './door-store'
import { findEvent, type EventRow } from './event-store'
import { settleSignUp } from './settle-sign-up'
import { lockSignUps, listDoorEntries } from './settling-store'
import { findEventOfCode, findSignUp, type SignUpRow } from './sign-up-store'
import { partyOf, seatsLeft } from './views'

/** What was shown at the door, and the sign-up it belongs to. */
type Presented = { shown: Shown; signUp: SignUpRow | null; serial: number }
type Door = { work: Work; account: Account; event: EventRow }
type Input = { eventId: string; presented: string; device?: { deviceId: string; entryId: string } }

export const doorEvent = (row: EventRow): DoorEvent => ({
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  signUpOpensAt: row.sign_up_opens_at,
  signUpClosesAt: row.sign_up_closes_at,
  seatsLeft: seatsLeft(row),
  cancelled: row.cancelled_at !== null,
})

export function ofSignUp(signUp: SignUpRow, serial: number): Presented {
  const found = { standing: doorStandingOf[signUp.state], replaced: signUp.ticket_serial !== serial, checkedInAt: signUp.checked_in_at }
  return { shown: { found }, signUp, serial }
}

const unusable = (refusal: 'notATicket' | 'wrongEvent' | 'unknownCode', rightEvent: RightEvent | null = null): Presented => ({
  shown: { refusal, rightEvent },
  signUp: null,
  serial: 0,
})

/** A quiet event is not named: whoever stands at another door would learn who this family is. */
async function wrongEvent(work: Work, eventId: string): Promise<Presented> {
  const right = await findEvent(work, eventId)
  return unusable('wrongEvent', right?.listed ? { title: right.title, venueName: right.venue_name, startsAt: right.starts_at } : null)
}

async function readCode(kit: EventsPlatform, { work, account, event }: Door, code: string): Promise<Presented> {
  const signUp = await findSignUp(work, event.event_id, { code })
  if (signUp) return ofSignUp(signUp, signUp.ticket_serial)
  const others = (await doorsOf(kit, work, account)).map((row) => row.event_id)
  const elsewhere = await findEventOfCode(work, others, code)
  return elsewhere ? wrongEvent(work, elsewhere.event_id) : unusable('unknownCode')
}

async function readPresented(kit: EventsPlatform, door: Door, presented: string): Promise<Presented> {
  const code = readDoorCode(presented)
  if (code) return readCode(kit, door, code)
  const ticket = kit.tickets.read(presented.trim())
  if (!ticket) return unusable('notATicket')
  if (ticket.eventId !== door.event.event_id) return wrongEvent(door.work, ticket.eventId)
  const signUp = await findSignUp(door.work, ticket.eventId, { signUpId: ticket.signUpId })
  return signUp ? ofSignUp(signUp, ticket.serial) : unusable('notATicket')
}

/** Why the family is not let in; null lets it in. */
function refusalFor(event: EventRow, { shown, signUp }: Presented, now: Date): CheckInResult | null {
  const judged = judgeAtDoor(doorEvent(event), shown, now)
  return judged && { kind: 'refused', ...judged, signUpId: signUp ? asId<'SignUp'>(signUp.sign_up_id) : null }
}

const checkedIn = (row: { sign_up_id: string; code: string; adults: number; children: number }, at: Date): CheckInResult => ({
  kind: 'checkedIn',
  signUpId: asId<'SignUp'>(row.sign_up_id),
  code: row.code,
  party: partyOf(row),
  at: at.toISOString(),
})

/** An arrival at one of the ways in; false when another was faster. Entries that devices reported earlier still win. */
export async function letIn(
  work: Work,
  signUp: SignUpRow,
  entry: { logId: string; accountId: string; serial: number; deviceId?: string; way?: 'self' },
  now: Date,
) {
  const key = { eventId: signUp.event_id, signUpId: signUp.sign_up_id }
  if (!(await markArrived(work, { ...key, accountId: entry.accountId }, now))) return false
  const inserted = await insertDoorEntry(work, { ...key, ...entry, entry: 'in' }, now)
  if (!inserted || (await listDoorEntries(work, key.eventId, key.signUpId)).length > 1) {
    const [row] = await lockSignUps(work, key.eventId, [key.signUpId])
    if (row) await settleSignUp(work, row, now)
  }
  // A device that waited in vain for this answer has meanwhile reported the entry by itself.
  return inserted
}

const arrivedMeanwhile = (signUp: SignUpRow) => ofSignUp({ ...signUp, state: 'checkedIn' }, signUp.ticket_serial)

/** The device that asks, if one does: of this account and still at the door. */
async function deviceAsking(work: Work, account: Account, { eventId, device }: Input) {
  if (!device) return
  const row = await ownDevice(work, account, { eventId, deviceId: device.deviceId })
  if (row.revoked_at) throw notFound()
}

/** Lets a household in by its ticket or code. Of two doors at once exactly one does; the other hears when it was. */
export function checkIn(kit: EventsPlatform, context: CallContext, input: Input): Promise<CheckInResult> {
  const account = accountOf(context)
  const { eventId, device } = input
  return kit.change<CheckInResult>(context, {
    input,
    run: async (work) => {
      const event = await eventAtDoor(kit, work, account, eventId)
      await deviceAsking(work, account, input)
      const door = { work, account, event }
      const presented = await readPresented(kit, door, input.presented)
      const now = kit.clock.now()
      const refusal = refusalFor(event, presented, now)
      if (refusal) return refused(refusal)
      const signUp = presented.signUp as SignUpRow
      const entry = { logId: device?.entryId ?? v7(), accountId: account.accountId, serial: presented.serial, deviceId: device?.deviceId }
      if (!(await letIn(work, signUp, entry, now))) {
        const faster = await readPresented(kit, door, input.presented)
        return refused(refusalFor(event, faster, now) ?? (refusalFor(event, arrivedMeanwhile(signUp), now) as CheckInResult))
      }
      const audit = [{ action: 'ticket.checkedIn', subjectKind: 'signUp', subjectId: signUp.sign_up_id }] as const
      return { done: checkedIn(signUp, now), resultId: entry.logId, audit }
    },
    replay: async (logId) => {
      const entry = await findDoorEntry(kit.db, eventId, logId)
      return checkedIn(entry, entry.happened_at)
    },
  })
}
