import { me } from '@/platform/identity'
import { defineChange } from '@/platform/reads/useChange'
import { defineRead } from '@/platform/reads/useRead'
import { client } from '@/platform/request/client'

export const sessions = defineRead('identity.sessions', client.identity.sessions)
export const signInRequest = defineRead('identity.signInRequest', client.identity.signInRequest)
export const invitation = defineRead('identity.invitation', client.identity.invitation)

export const endSession = defineChange(client.identity.endSession, { stale: [sessions] })
export const endOtherSessions = defineChange(client.identity.endOtherSessions, { stale: [sessions] })
export const confirmSignIn = defineChange(client.identity.confirmSignIn, { stale: [sessions] })
export const declineSignIn = defineChange(client.identity.declineSignIn, { stale: [] })
export const acceptInvitation = defineChange(client.identity.acceptInvitation, { stale: [me] })
