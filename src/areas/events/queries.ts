import type { EventId } from '@xiongguan/contract/events/terms'
import { defineChange } from '@/platform/reads/useChange'
import { defineRead } from '@/platform/reads/useRead'
import { client } from '@/platform/request/client'

export const eventList = defineRead('events.list', client.events.list)
export const event = defineRead('events.get', client.events.get)
export const venue = defineRead('events.venue', client.events.venue)
export const recap = defineRead('events.recap', client.events.recap)
export const mySignUps = defineRead('events.mySignUps', client.events.mySignUps)
export const ticket = defineRead('events.ticket', client.events.ticket)
export const invitation = defineRead('events.invitation', client.events.invitation)
export const myWaits = defineRead('waitlist.mine', client.waitlist.mine)
export const giveUpLook = defineRead('waitlist.giveUpLook', client.waitlist.giveUpLook)
export const fairness = defineRead('waitlist.report', client.waitlist.report)
/** The entries of the report alone, page by page. */
export const fairnessEntries = defineRead('waitlist.entries', async (input: { eventId: EventId; cursor?: string }) => {
  const { entries, next } = await client.waitlist.report(input)
  return { items: entries, next }
})
/** Asked here too, under the name the membership screens know it by. */
export const household = defineRead('membership.household', client.membership.household)

/** A place taken or given back shows in the inbox too. */
const inbox = [{ name: 'notices.inbox' }, { name: 'notices.unread' }]
const seats = [eventList, event, mySignUps, myWaits, fairness, fairnessEntries, ...inbox]

export const signUp = defineChange(client.events.signUp, { stale: seats })
export const cancelSignUp = defineChange(client.events.cancelSignUp, { stale: [...seats, ticket] })
export const joinWaitlist = defineChange(client.waitlist.join, { stale: seats })
export const acceptOffer = defineChange(client.waitlist.accept, { stale: seats })
export const declineOffer = defineChange(client.waitlist.decline, { stale: seats })
export const leaveWaitlist = defineChange(client.waitlist.leave, { stale: seats })
export const giveUp = defineChange(client.waitlist.giveUp, { stale: [...seats, ticket, giveUpLook] })
export const acceptInvitation = defineChange(client.events.acceptInvitation, { stale: [eventList, event, invitation] })
export const selfCheckIn = defineChange(client.events.selfCheckIn, { stale: [mySignUps, ticket] })
