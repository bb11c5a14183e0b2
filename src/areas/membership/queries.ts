import { mine as consents } from '@/platform/consent/queries'
import { me } from '@/platform/identity'
import { defineChange } from '@/platform/reads/useChange'
import { defineRead } from '@/platform/reads/useRead'
import { client } from '@/platform/request/client'

export const household = defineRead('membership.household', client.membership.household)
export const places = defineRead('membership.places', client.membership.places)
export const childConsentNotice = defineRead('membership.childConsentNotice', client.membership.childConsentNotice)
export const privacyNotice = defineRead('identity.privacyNotice', client.identity.privacyNotice)

/** Who is in the family opens or closes the gates of every event; quiet decides what the inbox and the timeline show. */
const family = [
  household,
  { name: 'events.get' },
  { name: 'notices.inbox' },
  { name: 'notices.unread' },
  { name: 'timeline.overview' },
  { name: 'timeline.plan' },
  { name: 'timeline.item' },
]

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

export const standing = defineRead('family.standing', client.family.standing)
export const phoneNotice = defineRead('family.phoneNotice', client.family.phoneNotice)
export const namingNotice = defineRead('family.namingNotice', client.family.namingNotice)
export const sharing = defineRead('family.sharing', client.family.sharing)
export const sharingInvitation = defineRead('family.invitation', client.family.invitation)
export const acting = defineRead('family.acting', client.family.acting)
export const actingRequest = defineRead('family.actingRequest', client.family.actingRequest)
export const wish = defineRead('family.wish', client.family.wish)
export const relativeRequests = defineRead('family.relativeRequests', client.family.relativeRequests)
export const relativeFile = defineRead('family.relativeFile', client.family.relativeFile)

export const sendPhoneCode = defineChange(client.family.sendPhoneCode, { stale: [] })
export const provePhone = defineChange(client.family.provePhone, { stale: [standing] })
export const takeWeChatPhone = defineChange(client.family.takeWeChatPhone, { stale: [standing] })
export const forgetPhone = defineChange(client.family.forgetPhone, { stale: [standing] })
export const stateName = defineChange(client.family.stateName, { stale: [standing] })
export const withdrawName = defineChange(client.family.withdrawName, { stale: [standing] })
export const inviteFamily = defineChange(client.family.invite, { stale: [sharing, consents] })
export const withdrawInvitation = defineChange(client.family.withdrawInvitation, { stale: [sharing] })
export const joinHousehold = defineChange(client.family.join, { stale: [...family, sharing, standing] })
export const changeSharer = defineChange(client.family.changeSharer, { stale: [sharing] })
export const endSharer = defineChange(client.family.endSharer, { stale: [sharing] })
export const leaveSharing = defineChange(client.family.leaveSharing, { stale: [...family, sharing, standing] })
export const askToAct = defineChange(client.family.askToAct, { stale: [acting] })
export const confirmActing = defineChange(client.family.confirmActing, { stale: [acting, consents] })
export const endActing = defineChange(client.family.endActing, { stale: [acting] })
export const leaveQuietly = defineChange(client.family.leaveQuietly, { stale: [...family, sharing, standing, acting] })
export const setWish = defineChange(client.family.setWish, { stale: [wish] })
export const askAsRelative = defineChange(client.family.askAsRelative, { stale: [relativeRequests] })
export const withdrawRequest = defineChange(client.family.withdrawRequest, { stale: [relativeRequests] })
