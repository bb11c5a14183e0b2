import type { SelfCheckInCodes } from '@xiongguan/contract/events/door'
import { judgeAtDoor } from '@xiongguan/contract/events/door-rules'
import type { SelfCheckInResult } from '@xiongguan/contract/events/resident'
import { asId } from '@xiongguan/contract/kit/id'
import { v7 } from 'uuid'
import { accountOf, type Account, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import type { Work } from '../../platform/tables'
import { doorEvent, letIn, ofSignUp } from './check-in'
import { eventAtDoor } from './door'
import { findDoorEntry } from './door-store'
import { findEvent } from './event-store'
import type { EventsPlatform } from './ports'
import { findHouseholdSignUp, type SignUpRow } from './sign-up-store'
import { partyOf } from './views'
import { selfCheckInWords } from './words'

const slotMs = 30_000
/** The code on the screen and one after it: time to raise the phone, none to send the picture home and walk over. */
const slotsGood = 2
const codesAhead = 4

const slotOf = (at: Date) => Math.floor(at.getTime() / slotMs)
const slotStart = (slot: number) => new Date(slot * slotMs).toISOString()

/** The code of now and of the next two minutes, for the screen on site. */
export async function selfCheckInCodes(kit: EventsPlatform, account: Account, eventId: string): Promise<SelfCheckInCodes> {
  await eventAtDoor(kit, kit.db, account, eventId)
  const now = kit.clock.now()
  const codes = Array.from({ length: codesAhead }, (_, ahead) => {
    const slot = slotOf(now) + ahead
    return { text: kit.tickets.signScreen({ eventId, slot }), from: slotStart(slot), until: slotStart(slot + 1) }
  })
  return { now: now.toISOString(), codes }
}

type Refusal = Extract<SelfCheckInResult, { kind: 'refused' }>
const no = (refusal: keyof typeof selfCheckInWords): Refusal => ({ kind: 'refused', refusal, ...selfCheckInWords[refusal] })

/** The household's own sign-up at the event whose screen was scanned just now; else why not. */
async function ownArrival(kit: EventsPlatform, work: Work, account: Account, presented: string): Promise<SignUpRow | Refusal> {
  const screen = kit.tickets.readScreen(presented)
  const event = screen ? await findEvent(work, screen.eventId) : undefined
  if (!screen || !event?.published_at) return no('notTheCode')
  const now = kit.clock.now()
  const age = slotOf(now) - screen.slot
  if (age < 0 || age >= slotsGood) return no('staleCode')
  const party = await kit.membership.partyOf(work, account.accountId)
  const signUp = party && (await findHouseholdSignUp(work, event.event_id, party.householdId))
  if (!signUp) return no('notSignedUp')
  const judged = judgeAtDoor(doorEvent(event), ofSignUp(signUp, signUp.ticket_serial).shown, now)
  return judged ? { kind: 'refused', ...judged } : signUp
}

const done = (row: Pick<SignUpRow, 'sign_up_id' | 'adults' | 'children'>, at: Date): SelfCheckInResult => ({
  kind: 'checkedIn',
  signUpId: asId<'SignUp'>(row.sign_up_id),
  party: partyOf(row),
  at: at.toISOString(),
})

/** A family on site checks itself in by the code on the screen, which is good for a minute at most. */
export function selfCheckIn(kit: EventsPlatform, context: CallContext, input: { presented: string }): Promise<SelfCheckInResult> {
  const account = accountOf(context)
  return kit.change<SelfCheckInResult>(context, {
    input,
    run: async (work) => {
      const signUp = await ownArrival(kit, work, account, input.presented)
      if ('kind' in signUp) return refused<SelfCheckInResult>(signUp)
      const now = kit.clock.now()
      const logId = v7()
      const entry = { logId, accountId: account.accountId, serial: signUp.ticket_serial, way: 'self' } as const
      if (!(await letIn(work, signUp, entry, now))) {
        const faster = await ownArrival(kit, work, account, input.presented)
        return refused<SelfCheckInResult>('kind' in faster ? faster : no('notSignedUp'))
      }
      const audit = [{ action: 'ticket.checkedIn', subjectKind: 'signUp', subjectId: signUp.sign_up_id }] as const
      return { done: done(signUp, now), resultId: `${signUp.event_id} ${logId}`, audit }
    },
    replay: async (resultId) => {
      const [eventId = '', logId = ''] = resultId.split(' ')
      const entry = await findDoorEntry(kit.db, eventId, logId)
      return done(entry, entry.happened_at)
    },
  })
}
