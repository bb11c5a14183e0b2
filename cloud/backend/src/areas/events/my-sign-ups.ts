import type { Ticket } from '@xiongguan/contract/events/resident'
import { asId } from '@xiongguan/contract/kit/id'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { notFound } from '../../platform/failures'
import { pageFrom, pageSize } from '../../platform/paging'
import type { EventsPlatform } from './ports'
import { findEvent } from './event-store'
import { findOwnSignUp, listOwnSignUps } from './sign-up-store'
import { sessionTitles } from './quota-store'
import { eventCard, partyOf, placeOf, refusedBecause, stateNow } from './views'

/** The sign-ups of the caller's household, cancelled ones too, the latest event in front. */
export async function mySignUps({ db, clock, membership }: EventsPlatform, context: CallContext, input: { cursor?: string }) {
  const household = await membership.partyOf(db, accountOf(context).accountId, 'seeEvents')
  const rows = household ? await listOwnSignUps(db, household.householdId, placeOf(input.cursor), pageSize + 1) : []
  const now = clock.now()
  return pageFrom(
    rows,
    (row) => ({
      signUpId: asId<'SignUp'>(row.sign_up_id),
      state: stateNow(row.state, row, now),
      party: partyOf(row),
      event: eventCard(row, now),
    }),
    (row) => [row.starts_at.toISOString(), row.sign_up_id],
  )
}

/** The caller's ticket: signed text for the QR code and the code to say aloud, both empty unless the sign-up is on. */
export async function readTicket({ db, clock, tickets, membership }: EventsPlatform, context: CallContext, signUpId: string): Promise<Ticket> {
  const household = await membership.partyOf(db, accountOf(context).accountId, 'seeEvents')
  const signUp = household ? await findOwnSignUp(db, { signUpId, householdId: household.householdId }) : undefined
  const event = signUp && (await findEvent(db, signUp.event_id))
  if (!signUp || !event) throw notFound()
  const now = clock.now()
  const state = stateNow(signUp.state, event, now)
  const valid = (state === 'active' || state === 'checkedIn') && event.cancelled_at === null
  return {
    signUpId: asId<'SignUp'>(signUpId),
    state,
    approveBy: state === 'pending' ? (event.approve_by_at?.toISOString() ?? null) : null,
    refusedBecause: refusedBecause(signUp, state),
    sessions: await sessionTitles(db, signUp.event_id, signUp.session_ids),
    event: eventCard(event, now),
    party: partyOf(signUp),
    code: valid ? signUp.code : '',
    qrText: valid ? tickets.sign({ eventId: signUp.event_id, signUpId, serial: signUp.ticket_serial }) : '',
    mayCancel: (state === 'active' || state === 'pending') && now < event.cancel_until_at,
    cancelUntil: event.cancel_until_at.toISOString(),
  }
}
