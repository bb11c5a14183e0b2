import { identityResident } from '@xiongguan/contract/identity/resident'
import { rolesOf, type Caller } from '../../platform/access/caller'
import { guarded } from '../../platform/access/guard'
import type { Platform } from '../../platform/platform'
import { acceptPrivacy } from './accept-privacy'
import { residentAccess } from './access'
import { claimAdministrator } from './claim-administrator'
import { eraseAccount, type Eraser } from './erase-account'
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
    claimAdministrator: os.claimAdministrator.handler(({ context, input }) => claimAdministrator(platform, context, input.code)),
  }
}
