import type { GiveUpLook, GiveUpResult } from '@xiongguan/contract/events/resident'
import type { CallContext } from '../../platform/access/caller'
import { hashTypedCode } from '../../platform/crypto/typed-code'
import type { Db, Work } from '../../platform/tables'
import { findEvent, type EventRow } from './event-store'
import type { EventsPlatform } from './ports'
import { announceFreed, leaveList } from './promote-waiting'
import { cancelActive, findSignUp, type SignUpRow } from './sign-up-store'
import { waitStateNow } from './wait-place'
import { findEntryByCode, isLive, type WaitEntryRow } from './waitlist-store'
import { cancelWords, waitWords } from './words'

type Refused = Extract<GiveUpResult, { kind: 'refused' }>
type Found = { event: EventRow; entry: WaitEntryRow; signUp: SignUpRow | null }

const refusalWords = { unknown: waitWords.unknownCode, nothingHeld: waitWords.nothingHeld, tooLate: cancelWords.tooLate } as const
const no = (refusal: Refused['refusal']): Refused => ({ kind: 'refused', refusal, words: refusalWords[refusal] })

/** The sign-up that came of the entry, while it still is that one and on. */
async function standingSignUp(handle: Db, entry: WaitEntryRow): Promise<SignUpRow | null> {
  if (entry.state !== 'accepted' || entry.sign_up_id === null) return null
  const signUp = await findSignUp(handle, entry.event_id, { signUpId: entry.sign_up_id })
  const same = signUp?.ticket_serial === entry.ticket_serial
  return signUp && same && (signUp.state === 'active' || signUp.state === 'pending') ? signUp : null
}

/** What a code gives up now, or why it gives up nothing. A code nobody made answers like one that was forgotten. */
async function openCode(handle: Db, code: string, now: Date): Promise<Found | Refused> {
  const entry = await findEntryByCode(handle, hashTypedCode(code))
  const event = entry && (await findEvent(handle, entry.event_id))
  if (!entry || !event) return no('unknown')
  const signUp = await standingSignUp(handle, entry)
  if (signUp) return event.cancelled_at ? no('nothingHeld') : now >= event.cancel_until_at ? no('tooLate') : { event, entry, signUp }
  return isLive(waitStateNow(entry, event, now)) ? { event, entry, signUp } : no('nothingHeld')
}

/** Says what a give-up link is about, to whoever holds it: the event and how many people, no name. */
export async function lookAtGiveUp({ db, clock }: EventsPlatform, code: string): Promise<GiveUpLook> {
  const found = await openCode(db, code, clock.now())
  if ('kind' in found) return found
  const { event, entry, signUp } = found
  return {
    kind: 'found',
    title: event.title,
    startsAt: event.starts_at.toISOString(),
    gives: signUp || entry.state === 'offered' ? 'seats' : 'place',
    people: entry.adults + entry.children,
    offerUntil: entry.state === 'offered' ? (entry.offer_until_at?.toISOString() ?? null) : null,
  }
}

async function giveUpHeld(kit: EventsPlatform, work: Work, { event, entry, signUp }: Found, now: Date): Promise<boolean> {
  const eventId = event.event_id
  if (!signUp) return leaveList(kit, work, entry, entry.state === 'offered' ? 'declined' : 'left')
  if (!(await cancelActive(work, { eventId, householdId: signUp.household_id }, now))) return false
  const payload = { eventId, signUpId: signUp.sign_up_id, serial: String(signUp.ticket_serial) }
  if (signUp.account_id) await kit.announce(work, { kind: 'signUp.cancelled', payload: { ...payload, accountId: signUp.account_id } })
  else await announceFreed(kit, work, eventId)
  return true
}

/**
 * Gives up a place, an offer, or the sign-up that came of it, by the code alone. It is no change of an account, so no key is
 * kept: the second time there is nothing left to give up, and the answer says so.
 */
export async function giveUp(kit: EventsPlatform, { requestId }: CallContext, code: string): Promise<GiveUpResult> {
  return kit.db.transaction().execute(async (work): Promise<GiveUpResult> => {
    const now = kit.clock.now()
    const found = await openCode(work, code, now)
    if ('kind' in found) return found
    if (!(await giveUpHeld(kit, work, found, now))) return no('nothingHeld')
    await kit.trail.write(work, { actorId: null, requestId }, [
      { action: 'waitlist.givenUp', subjectKind: 'waitEntry', subjectId: found.entry.entry_id },
    ])
    return { kind: 'givenUp' }
  })
}
