import { identityResident } from '@xiongguan/contract/identity/resident'
import { accountOf, rolesOf, type Caller } from '../../platform/access/caller'
import { guarded } from '../../platform/access/guard'
import type { Platform } from '../../platform/platform'
import { acceptInvitation, lookAtInvitation } from './accept-invitation'
import { acceptPrivacy } from './accept-privacy'
import { residentAccess } from './access'
import { answerSignIn } from './answer-sign-in'
import { claimAdministrator } from './claim-administrator'
import { eraseAccount, type Eraser } from './erase-account'
import { lookAtSignIn } from './look-at-sign-in'
import { endOtherSessions, endSession, sessionViews } from './own-sessions'
import { privacyNotice } from './privacy-notice'
import { permittedActions } from './rules'
import { displayNames } from './store'

async function staffName({ db }: Platform, caller: Caller): Promise<string | null> {
  if (!caller || caller.grants.length === 0) return null
  const [row] = await displayNames(db, [caller.accountId])
  return row?.display_name ?? null
}

type ResidentDeps = { demonstration: boolean; erasers: readonly Eraser[] }

export function residentHandlers(platform: Platform, { demonstration, erasers }: ResidentDeps) {
  const os = guarded(identityResident, residentAccess, platform.limiter)
  return {
    me: os.me.handler(async ({ context: { caller, channel } }) => {
      // In WeChat everyone is someone: the account opens with the first thing they change.
      const signedIn = caller !== null || channel === 'wechat'
      return {
        signedIn,
        displayName: await staffName(platform, caller),
        roles: rolesOf(caller),
        permittedActions: permittedActions(signedIn, rolesOf(caller)),
        privacy: { acceptedVersion: caller?.acceptedPrivacy ?? null, currentVersion: privacyNotice.version },
        demonstration,
      }
    }),
    privacyNotice: os.privacyNotice.handler(() => privacyNotice),
    acceptPrivacy: os.acceptPrivacy.handler(({ context, input }) => acceptPrivacy(platform, context, input.version)),
    eraseAccount: os.eraseAccount.handler(({ context }) => eraseAccount(platform, erasers, context)),
    sessions: os.sessions.handler(({ context }) => {
      const { accountId, sessionId } = accountOf(context)
      return sessionViews(platform.db, accountId, sessionId, platform.clock.now())
    }),
    endSession: os.endSession.handler(({ context, input }) => endSession(platform, context, input.sessionId)),
    endOtherSessions: os.endOtherSessions.handler(({ context }) => endOtherSessions(platform, context)),
    signInRequest: os.signInRequest.handler(({ context, input }) => lookAtSignIn(platform, context, input.code)),
    confirmSignIn: os.confirmSignIn.handler(({ context, input }) => answerSignIn(platform, context, input)),
    declineSignIn: os.declineSignIn.handler(({ context, input }) => answerSignIn(platform, context, { code: input.code, number: null })),
    invitation: os.invitation.handler(({ context, input }) => lookAtInvitation(platform, context, input.code)),
    acceptInvitation: os.acceptInvitation.handler(({ context, input }) => acceptInvitation(platform, context, input.code)),
    claimAdministrator: os.claimAdministrator.handler(({ context, input }) => claimAdministrator(platform, context, input.code)),
  }
}
