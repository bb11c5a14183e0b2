import type { AcceptOfferResult, LeaveResult } from '@xiongguan/contract/events/resident'
import { asId } from '@xiongguan/contract/kit/id'
import { v7 } from 'uuid'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { notFound } from '../../platform/failures'
import type { Db } from '../../platform/tables'
import { newDoorCode } from './door-code'
import type { EventsPlatform } from './ports'
import { leaveList } from './promote-waiting'
import { findSignUp } from './sign-up-store'
import { partyOf } from './views'
import { findEntry, type WaitEntryRow } from './waitlist-store'
import { acceptOffer as accept } from './waitlist-turns-store'
import { waitWords } from './words'

/** An entry of the caller's household; anybody else's is not found. */
async function ownEntry({ membership }: EventsPlatform, handle: Db, context: CallContext, entryId: string): Promise<WaitEntryRow> {
  const household = await membership.partyOf(handle, accountOf(context).accountId)
  const entry = await findEntry(handle, entryId)
  if (!household || !entry || entry.household_id !== household.householdId) throw notFound()
  return entry
}

/** What came of an accepted offer, as its sign-up says. */
async function acceptedBefore(handle: Db, { event_id, sign_up_id }: WaitEntryRow): Promise<AcceptOfferResult | null> {
  const signUp = sign_up_id === null ? undefined : await findSignUp(handle, event_id, { signUpId: sign_up_id })
  return signUp
    ? { kind: 'signedUp', signUpId: asId<'SignUp'>(signUp.sign_up_id), party: partyOf(signUp), pending: signUp.state === 'pending' }
    : null
}

/** Takes the seats held for the family: an ordinary sign-up with its ticket from here on. Nobody can have taken them meanwhile. */
export function acceptOffer(kit: EventsPlatform, context: CallContext, entryId: string): Promise<AcceptOfferResult> {
  const { accountId } = accountOf(context)
  return kit.change<AcceptOfferResult>(context, {
    input: { entryId },
    run: async (work) => {
      const entry = await ownEntry(kit, work, context, entryId)
      const by = { accountId, signUpId: v7(), code: newDoorCode(), messageId: v7(), requestId: context.requestId }
      const answer = await accept(work, entry, by, kit.clock.now())
      if (answer.kind === 'refused') return refused<AcceptOfferResult>({ ...answer, words: waitWords[answer.refusal] })
      const { sign_up_id, adults, children, pending } = answer
      return {
        done: { kind: 'signedUp', signUpId: asId<'SignUp'>(sign_up_id), party: { adults, children }, pending },
        resultId: entryId,
        audit: [{ action: 'waitlist.accepted', subjectKind: 'waitEntry', subjectId: entryId }],
      }
    },
    replay: async () =>
      (await acceptedBefore(kit.db, await ownEntry(kit, kit.db, context, entryId))) ?? {
        kind: 'refused',
        refusal: 'noOffer',
        words: waitWords.noOffer,
      },
  })
}

type Going = 'declined' | 'left'

const left: LeaveResult = { kind: 'left' }

/** Declines an offer or leaves the list. Whoever is off it already is told the same; an accepted offer is a sign-up now. */
export function leaveWaitlist(kit: EventsPlatform, context: CallContext, entryId: string, going: Going): Promise<LeaveResult> {
  return kit.change<LeaveResult>(context, {
    input: { entryId },
    run: async (work) => {
      const entry = await ownEntry(kit, work, context, entryId)
      if (entry.state === 'accepted') return refused<LeaveResult>({ kind: 'refused', refusal: 'signedUpAlready', words: waitWords.signedUpAlready })
      await leaveList(kit, work, entry, going)
      return { done: left, resultId: entryId, audit: [{ action: `waitlist.${going}`, subjectKind: 'waitEntry', subjectId: entryId }] }
    },
    replay: async () => left,
  })
}
