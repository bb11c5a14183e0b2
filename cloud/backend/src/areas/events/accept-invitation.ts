import { invitationRefusalWords, type InvitationRefusal, type NextStep } from '@xiongguan/contract/events/terms'
import type { AcceptResult, InvitationLook } from '@xiongguan/contract/events/resident'
import { asId } from '@xiongguan/contract/kit/id'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { hashTypedCode } from '../../platform/crypto/typed-code'
import { notFound } from '../../platform/failures'
import type { Db } from '../../platform/tables'
import type { EventsPlatform } from './ports'
import { findEvent, type EventRow } from './event-store'
import { bindInvitation, findByCode, type InvitationRow } from './invitation-store'
import { listQuotas } from './quota-store'
import { invitedView } from './rule-views'
import { eventCard } from './views'

type Refused = Extract<AcceptResult, { kind: 'refused' }>

const steps: Record<InvitationRefusal, NextStep> = {
  unknown: 'seeOtherEvents',
  usedByOther: 'seeOtherEvents',
  expired: 'seeOtherEvents',
  over: 'seeOtherEvents',
  household: 'openHousehold',
}
const refusalOf = (refusal: InvitationRefusal): Refused => ({
  kind: 'refused',
  refusal,
  words: invitationRefusalWords[refusal],
  nextStep: steps[refusal],
})

type Found = { invitation: InvitationRow; event: EventRow }

/** An invitation by its code, or why it does not open. A code nobody made answers like one taken back. */
async function openCode(handle: Db, code: string, householdId: string | null, now: Date): Promise<Found | Refused> {
  const invitation = await findByCode(handle, hashTypedCode(code))
  const event = invitation && (await findEvent(handle, invitation.event_id))
  if (!invitation || invitation.revoked_at || !event?.published_at) return refusalOf('unknown')
  if (invitation.household_id !== null && invitation.household_id !== householdId) return refusalOf('usedByOther')
  if (now >= invitation.expires_at) return refusalOf('expired')
  return now >= event.starts_at ? refusalOf('over') : { invitation, event }
}

/** What an invitation is for, before anything is bound. */
export async function lookAtInvitation({ db, clock, membership }: EventsPlatform, context: CallContext, code: string): Promise<InvitationLook> {
  const household = await membership.partyOf(db, accountOf(context).accountId)
  const found = await openCode(db, code, household?.householdId ?? null, clock.now())
  if ('kind' in found) return found
  const { invitation, event } = found
  return {
    kind: 'found',
    event: eventCard(event, clock.now()),
    invited: invitedView(invitation, await listQuotas(db, event.event_id)),
    accepted: invitation.household_id !== null,
    householdKnown: household !== null,
  }
}

/** Binds an invitation to the caller's household; of two households at once exactly one has it. */
export function acceptInvitation(kit: EventsPlatform, context: CallContext, code: string): Promise<AcceptResult> {
  const { accountId } = accountOf(context)
  const accepted = (eventId: string): AcceptResult => ({ kind: 'accepted', eventId: asId<'Event'>(eventId) })
  return kit.change<AcceptResult>(context, {
    input: { code },
    run: async (work) => {
      const household = await kit.membership.partyOf(work, accountId)
      const now = kit.clock.now()
      const found = await openCode(work, code, household?.householdId ?? null, now)
      if ('kind' in found) return refused<AcceptResult>(found)
      if (!household) return refused<AcceptResult>(refusalOf('household'))
      const { invitation } = found
      const mine = invitation.household_id === household.householdId
      if (!mine && !(await bindInvitation(work, invitation, household.householdId, now))) return refused<AcceptResult>(refusalOf('usedByOther'))
      return {
        done: accepted(invitation.event_id),
        resultId: invitation.invitation_id,
        audit: [{ action: 'invitation.accepted', subjectKind: 'invitation', subjectId: invitation.invitation_id }],
      }
    },
    replay: async () => {
      const invitation = await findByCode(kit.db, hashTypedCode(code))
      if (!invitation) throw notFound()
      return accepted(invitation.event_id)
    },
  })
}
