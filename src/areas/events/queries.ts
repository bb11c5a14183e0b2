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
/** Asked here too, under the name the membership screens know it by. */
export const household = defineRead('membership.household', client.membership.household)

/** A place taken or given back shows in the inbox too. */
const inbox = [{ name: 'notices.inbox' }, { name: 'notices.unread' }]
const seats = [eventList, event, mySignUps, ...inbox]

export const signUp = defineChange(client.events.signUp, { stale: seats })
export const cancelSignUp = defineChange(client.events.cancelSignUp, { stale: [...seats, ticket] })
export const acceptInvitation = defineChange(client.events.acceptInvitation, { stale: [eventList, event, invitation] })
export const selfCheckIn = defineChange(client.events.selfCheckIn, { stale: [mySignUps, ticket] })
