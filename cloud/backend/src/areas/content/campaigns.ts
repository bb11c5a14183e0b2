import { campaignResident } from '@xiongguan/contract/content/campaign'
import { campaignStaff } from '@xiongguan/contract/content/campaign-staff'
import { guarded } from '../../platform/access/guard'
import { campaignAccess, campaignDeskAccess } from './access'
import { publishCampaign, recallCampaign, sendBackCampaign, withdrawCampaign } from './decide-campaign'
import { listDeskCampaigns, readDeskCampaign } from './desk-campaign'
import { addEntry, listDeskEntries, readConsent, withdrawEntry } from './entries'
import type { ContentKit } from './ports'
import { listCampaigns, readCampaign } from './read-campaign'
import { saveCampaign, submitCampaign } from './write-campaign'

export function campaignHandlers(kit: ContentKit) {
  const os = guarded(campaignResident, campaignAccess, kit.limiter)
  return {
    list: os.list.handler(() => listCampaigns(kit)),
    read: os.read.handler(({ input }) => readCampaign(kit, input.day)),
  }
}

export function campaignDeskHandlers(kit: ContentKit) {
  const os = guarded(campaignStaff, campaignDeskAccess, kit.limiter)
  return {
    list: os.list.handler(({ context }) => listDeskCampaigns(kit, context)),
    get: os.get.handler(({ input, context }) => readDeskCampaign(kit, context, input.day)),
    save: os.save.handler(({ input, context }) => saveCampaign(kit, context, input)),
    submit: os.submit.handler(({ input, context }) => submitCampaign(kit, context, input)),
    recall: os.recall.handler(({ input, context }) => recallCampaign(kit, context, input)),
    sendBack: os.sendBack.handler(({ input, context }) => sendBackCampaign(kit, context, input)),
    publish: os.publish.handler(({ input, context }) => publishCampaign(kit, context, input)),
    withdraw: os.withdraw.handler(({ input, context }) => withdrawCampaign(kit, context, input)),
    entries: os.entries.handler(({ input, context }) => listDeskEntries(kit, context, input.cursor)),
    addEntry: os.addEntry.handler(({ input, context }) => addEntry(kit, context, input)),
    withdrawEntry: os.withdrawEntry.handler(({ input, context }) => withdrawEntry(kit, context, input)),
    consent: os.consent.handler(({ input, context }) => readConsent(kit, context, input.entryId)),
  }
}
