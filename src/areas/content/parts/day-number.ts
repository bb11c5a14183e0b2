import type { CampaignDay } from '@xiongguan/contract/content/terms'

/** The date by which people know the day. */
export const dayNumber: Record<CampaignDay, string> = { family_day: '5·15', member_day: '5·29' }
