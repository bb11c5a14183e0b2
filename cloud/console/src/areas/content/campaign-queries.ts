import { queryOptions } from '@tanstack/react-query'
import type { CampaignDay } from '@xiongguan/contract/content/terms'
import { useChange } from '../../platform/change'
import { client } from '../../platform/client'
import type { Answers } from '../../platform/client'

export type Campaign = Answers['campaignDesk']['get']
export type CampaignForm = Campaign['form']
export type CampaignRow = Answers['campaignDesk']['list'][number]
export type Entry = Answers['campaignDesk']['entries']['items'][number]

export const campaignsQuery = queryOptions({ queryKey: ['content', 'campaigns'], queryFn: () => client.campaignDesk.list() })

export const campaignQuery = (day: CampaignDay) =>
  queryOptions({ queryKey: ['content', 'campaign', day], queryFn: () => client.campaignDesk.get({ day }) })

export const entryPages = {
  queryKey: ['content', 'entries'],
  queryFn: (cursor: string | undefined) => client.campaignDesk.entries({ cursor }),
}

/** Asked for once and not kept: each look is written down. */
export const readConsent = (entryId: Entry['entryId']) => client.campaignDesk.consent({ entryId })

const stale = [['content']]
export const useCampaignSaving = () => useChange({ send: client.campaignDesk.save, stale })
export const useCampaignSubmission = () => useChange({ send: client.campaignDesk.submit, stale })
export const useCampaignRecall = () => useChange({ send: client.campaignDesk.recall, stale })
export const useCampaignSendingBack = () => useChange({ send: client.campaignDesk.sendBack, stale })
export const useCampaignPublication = () => useChange({ send: client.campaignDesk.publish, stale })
export const useCampaignWithdrawal = () => useChange({ send: client.campaignDesk.withdraw, stale })
export const useEntryAdding = () => useChange({ send: client.campaignDesk.addEntry, stale: [entryPages.queryKey] })
export const useEntryWithdrawal = () => useChange({ send: client.campaignDesk.withdrawEntry, stale })
