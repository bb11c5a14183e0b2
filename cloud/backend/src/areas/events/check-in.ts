import type { CheckInResult } from '@xiongguan/contract/events/field'
import type { DoorRefusal } from '@xiongguan/contract/events/terms'
import { asId } from '@xiongguan/contract/kit/id'
import { v7 } from 'uuid'
import { accountOf, type Account, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import type { Db, Work } from '../../platform/tables'
import { doorsOf, eventAtDoor } from './door'
import { readDoorCode } from './door-code'
import type { EventsPlatform } from './ports'
import { doorOpensAt } from './rules'
import { findDoorEntry, insertDoorEntry, markArrived } from './door-store'
import { findEvent, type EventRow } from './event-store'
import { findEventOfCode, findSignUp, type SignUpRow } from './sign-up-store'
import { partyOf, seatsLeft } from './views'
import { doorRefusalWords } from './words'

/** What was shown at the door: a sign-up of this event, or why not. `replaced` is an older ticket of a household. */
type Presented = { signUp: SignUpRow; replaced: boolean } | { refusal: DoorRefusal; rightEventId: string | null }
type Door = { work: Work; account: Account; event: EventRow }

const unusable = (refusal: DoorRefusal, rightEventId: string | null = null): Presented => ({ refusal, rightEventId })

async function readCode(kit: EventsPlatform, { work, account, event }: Door, code: string): Promise<Presented> {
  const signUp = await findSignUp(work, event.event_id, { code })
  if (signUp) return { signUp, replaced: false }
  const others = (await doorsOf(kit, work, account)).map((row) => row.event_id)
  const elsewhere = await findEventOfCode(work, others, code)
  return elsewhere ? unusable('wrongEvent', elsewhere.event_id) : unusable('unknownCode')
}

async function readPresented(kit: EventsPlatform, door: Door, presented: string): Promise<Presented> {
  const code = readDoorCode(presented)
  if (code) return readCode(kit, door, code)
  const ticket = kit.tickets.read(presented.trim())
  if (!ticket) return unusable('notATicket')
  if (ticket.eventId !== door.event.event_id) return unusable('wrongEvent', ticket.eventId)
  const signUp = await findSignUp(door.work, ticket.eventId, { signUpId: ticket.signUpId })
  return signUp ? { signUp, replaced: signUp.ticket_serial !== ticket.serial } : unusable('notATicket')
}

function refusalOf(event: EventRow, presented: Presented, now: Date): DoorRefusal | null {
  if ('refusal' in presented) return presented.refusal
  const { signUp, replaced } = presented
  if (now < doorOpensAt(event.starts_at)) return 'notYetOpen'
  if (now >= event.ends_at) return 'alreadyOver'
  if (replaced || signUp.state === 'cancelled') return 'cancelled'
  return signUp.state === 'checkedIn' ? 'alreadyCheckedIn' : null
}

async function explain(handle: Db, event: EventRow, refusal: DoorRefusal, presented: Presented, now: Date): Promise<CheckInResult> {
  const found = 'signUp' in presented ? presented : null
  const rightEventId = 'rightEventId' in presented ? presented.rightEventId : null
  const right = rightEventId ? await findEvent(handle, rightEventId) : undefined
  const { words, fix } = doorRefusalWords[refusal]({
    now,
    opensAt: doorOpensAt(event.starts_at),
    checkedInAt: found?.signUp.checked_in_at ?? null,
    seatsLeft: seatsLeft(event),
    replaced: found !== null && found.replaced && found.signUp.state !== 'cancelled',
    signUpOpen: now >= event.sign_up_opens_at && now < event.sign_up_closes_at,
    rightEvent: right ? { title: right.title, venueName: right.venue_name, startsAt: right.starts_at } : null,
  })
  return { kind: 'refused', refusal, words, fix, signUpId: found ? asId<'SignUp'>(found.signUp.sign_up_id) : null }
}

const checkedIn = (row: { sign_up_id: string; code: string; adults: number; children: number }, at: Date): CheckInResult => ({
  kind: 'checkedIn',
  signUpId: asId<'SignUp'>(row.sign_up_id),
  code: row.code,
  party: partyOf(row),
  at: at.toISOString(),
})

/** Lets a household in by its ticket or code. Of two doors at once exactly one does; the other hears when it was. */
export function checkIn(kit: EventsPlatform, context: CallContext, input: { eventId: string; presented: string }): Promise<CheckInResult> {
  const account = accountOf(context)
  const { eventId } = input
  return kit.change<CheckInResult>(context, {
    input,
    run: async (work) => {
      const event = await eventAtDoor(kit, work, account, eventId)
      const door = { work, account, event }
      const presented = await readPresented(kit, door, input.presented)
      const now = kit.clock.now()
      const refusal = refusalOf(event, presented, now)
      if (refusal || 'refusal' in presented) return refused(await explain(work, event, refusal ?? 'notATicket', presented, now))
      const { signUp } = presented
      if (!(await markArrived(work, { eventId, signUpId: signUp.sign_up_id, accountId: account.accountId }, now))) {
        const faster = await readPresented(kit, door, input.presented)
        return refused(await explain(work, event, refusalOf(event, faster, now) ?? 'alreadyCheckedIn', faster, now))
      }
      const logId = v7()
      await insertDoorEntry(work, { eventId, logId, signUpId: signUp.sign_up_id, entry: 'in', accountId: account.accountId }, now)
      return {
        done: checkedIn(signUp, now),
        resultId: logId,
        audit: [{ action: 'ticket.checkedIn', subjectKind: 'signUp', subjectId: signUp.sign_up_id }],
      }
    },
    replay: async (logId) => {
      const entry = await findDoorEntry(kit.db, eventId, logId)
      return checkedIn(entry, entry.happened_at)
    },
  })
}
