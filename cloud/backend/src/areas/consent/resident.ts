import { consentResident } from '@xiongguan/contract/consent/resident'
import { accountOf } from '../../platform/access/caller'
import { guarded } from '../../platform/access/guard'
import { residentAccess } from './access'
import { consentHistory } from './consent-history'
import { giveConsent } from './give-consent'
import { myConsents } from './my-consents'
import type { ConsentDeps } from './ports'
import { withdrawConsent } from './withdraw-consent'

export function residentHandlers(deps: ConsentDeps) {
  const { platform } = deps
  const os = guarded(consentResident, residentAccess, platform.limiter)
  return {
    mine: os.mine.handler(({ context }) => myConsents(deps, platform.db, accountOf(context))),
    give: os.give.handler(({ context, input }) => giveConsent(deps, context, input)),
    withdraw: os.withdraw.handler(({ context, input }) => withdrawConsent(deps, context, input)),
    history: os.history.handler(({ context }) => consentHistory(platform.db, accountOf(context).accountId)),
  }
}
