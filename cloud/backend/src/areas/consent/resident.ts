import { consentResident } from '@xiongguan/contract/consent/resident'
import { accountOf } from '../../platform/access/caller'
import { guarded } from '../../platform/access/guard'
import { residentAccess } from './access'
import { askAboutData, myRequests } from './ask-about-data'
import { consentHistory } from './consent-history'
import { exportMyData } from './export-my-data'
import { giveConsent } from './give-consent'
import { myConsents } from './my-consents'
import type { ConsentDeps } from './ports'
import { childRules, privacyGuide } from './privacy-guide'
import { retentionViews } from './read-register'
import { withdrawConsent } from './withdraw-consent'

export function residentHandlers(deps: ConsentDeps) {
  const { platform } = deps
  const os = guarded(consentResident, residentAccess, platform.limiter)
  return {
    mine: os.mine.handler(({ context }) => myConsents(deps, platform.db, accountOf(context))),
    give: os.give.handler(({ context, input }) => giveConsent(deps, context, input)),
    withdraw: os.withdraw.handler(({ context, input }) => withdrawConsent(deps, context, input)),
    guide: os.guide.handler(() => privacyGuide()),
    childRules: os.childRules.handler(() => childRules()),
    retention: os.retention.handler(() => retentionViews()),
    requests: os.requests.handler(({ context }) => myRequests(platform, accountOf(context).accountId)),
    ask: os.ask.handler(({ context, input }) => askAboutData(platform, context, input)),
    exportMine: os.exportMine.handler(({ context }) => exportMyData(deps, context)),
    history: os.history.handler(({ context }) => consentHistory(platform.db, accountOf(context).accountId)),
  }
}
