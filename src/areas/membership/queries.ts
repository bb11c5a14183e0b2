import { me } from '@/platform/identity'
import { defineChange } from '@/platform/reads/useChange'
import { defineRead } from '@/platform/reads/useRead'
import { client } from '@/platform/request/client'

export const household = defineRead('membership.household', client.membership.household)
export const places = defineRead('membership.places', client.membership.places)
export const childConsentNotice = defineRead('membership.childConsentNotice', client.membership.childConsentNotice)
export const privacyNotice = defineRead('identity.privacyNotice', client.identity.privacyNotice)

/** Who is in the family opens or closes the gates of every event; quiet decides what the inbox shows. */
const family = [household, { name: 'events.get' }, { name: 'notices.inbox' }, { name: 'notices.unread' }]

export const openHousehold = defineChange(client.membership.openHousehold, { stale: family })
export const moveHousehold = defineChange(client.membership.moveHousehold, { stale: family })
export const addPerson = defineChange(client.membership.addPerson, { stale: family })
export const renamePerson = defineChange(client.membership.renamePerson, { stale: family })
export const removePerson = defineChange(client.membership.removePerson, { stale: family })
export const setQuiet = defineChange(client.membership.setQuiet, { stale: family })

export const acceptPrivacy = defineChange(client.identity.acceptPrivacy, { stale: [me, privacyNotice, { name: 'events.get' }] })
/** Everything known is forgotten by the screen itself once the account is gone. */
export const eraseAccount = defineChange(client.identity.eraseAccount, { stale: [] })
export const claimAdministrator = defineChange(client.identity.claimAdministrator, { stale: [me] })
