import { mine as consents } from '@/platform/consent/queries'
import { defineChange } from '@/platform/reads/useChange'
import { defineRead } from '@/platform/reads/useRead'
import { client } from '@/platform/request/client'

export const memberNotice = defineRead('members.notice', client.members.notice)
export const memberships = defineRead('members.mine', client.members.mine)
export const household = defineRead('membership.household', client.membership.household)
export const birthdays = defineRead('members.birthdays', client.members.birthdays)
export const standing = defineRead('family.standing', client.family.standing)
export const myContact = defineRead('contacts.mine', client.contacts.mine)
export const keeping = defineRead('contacts.keeping', client.contacts.keeping)
export const keptHouseholds = defineRead('contacts.households', client.contacts.households)
export const keptHousehold = defineRead('contacts.household', client.contacts.household)
export const touches = defineRead('contacts.touches', client.contacts.touches)

const membership = [memberships, { name: 'notices.inbox' }, { name: 'notices.unread' }]
export const apply = defineChange(client.members.apply, { stale: membership })
export const resubmit = defineChange(client.members.resubmit, { stale: membership })
export const withdraw = defineChange(client.members.withdraw, { stale: membership })
export const setBirthday = defineChange(client.members.setBirthday, { stale: membership })
/** A contact who leaves keeps nobody any more. */
export const leave = defineChange(client.members.leave, { stale: [...membership, keeping, keptHouseholds] })

export const askForAnother = defineChange(client.contacts.askForAnother, { stale: [myContact] })
export const allowCall = defineChange(client.contacts.allowCall, { stale: [myContact, consents] })
export const openPhone = defineChange(client.contacts.openPhone, { stale: [keeping] })
export const answerHandover = defineChange(client.contacts.answerHandover, { stale: [keeping, keptHouseholds] })
export const noteTouch = defineChange(client.contacts.noteTouch, { stale: [touches, keptHousehold, keptHouseholds] })
