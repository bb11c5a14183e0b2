import type { AuditAction } from '@xiongguan/contract/audit/terms'
import type { DeskResult } from '@xiongguan/contract/content/staff'
import type { CampaignDay } from '@xiongguan/contract/content/terms'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import type { Work } from '../../platform/tables'
import { campaignRefusals } from './campaign-rules'
import {
  decideCampaignVersion,
  forgetCampaignWriters,
  holdCampaign,
  listCampaignVersions,
  withdrawCampaignPages,
  type CampaignVersionRow,
} from './campaign-store'
import { clearPictures } from './clear-pictures'
import { findEntries } from './entry-store'
import { hadAHandIn } from './piece-view'
import type { ContentKit } from './ports'
import { pictureIdsOf } from './rules'

/** What a step came to: words of a refusal, or what the audit calls it. */
type Step = { words: string } | { action: AuditAction }
type Target = { day: CampaignDay; number: number }

/** One step of the workflow: the campaign is held, the rules are asked, and whoever came second is told so. */
function step(kit: ContentKit, context: CallContext, input: { day: CampaignDay }, run: (work: Work, now: Date) => Promise<Step>) {
  return kit.change<DeskResult>(context, {
    input,
    async run(work) {
      await holdCampaign(work, input.day)
      const came = await run(work, kit.clock.now())
      if ('words' in came) return refused<DeskResult>({ kind: 'refused', words: came.words })
      return { done: { kind: 'done' }, resultId: input.day, audit: [{ action: came.action, subjectKind: 'campaign', subjectId: input.day }] }
    },
    replay: async () => ({ kind: 'done' }),
  })
}

async function underReview(work: Work, { day, number }: Target): Promise<CampaignVersionRow | undefined> {
  return (await listCampaignVersions(work, day)).find((version) => version.number === number && version.outcome === 'submitted')
}

export function recallCampaign(kit: ContentKit, context: CallContext, input: Target): Promise<DeskResult> {
  const by = accountOf(context).accountId
  return step(kit, context, input, async (work, now) => {
    if (!(await underReview(work, input))) return { words: campaignRefusals.reviewGone }
    await decideCampaignVersion(work, { ...input, outcome: 'recalled', by }, now)
    return { action: 'campaign.recalled' }
  })
}

export function sendBackCampaign(kit: ContentKit, context: CallContext, input: Target & { words: string }): Promise<DeskResult> {
  const by = accountOf(context).accountId
  return step(kit, context, input, async (work, now) => {
    const version = await underReview(work, input)
    if (!version) return { words: campaignRefusals.reviewGone }
    if (hadAHandIn(version, by)) return { words: campaignRefusals.ownWork }
    await decideCampaignVersion(work, { day: input.day, number: input.number, outcome: 'sentBack', by, remark: input.words }, now)
    return { action: 'campaign.sentBack' }
  })
}

/** Every picture of the page: in its text, and of its works and role models whose consent still stands. */
async function picturesOf(work: Work, { form }: CampaignVersionRow): Promise<string[]> {
  const entries = await findEntries(work, form.entries)
  return [...pictureIdsOf(form.blocks), ...entries.flatMap((entry) => entry.picture_id ?? [])]
}

/** Puts the page under review before readers. Never by somebody who had a hand in it. */
export function publishCampaign(kit: ContentKit, context: CallContext, input: Target): Promise<DeskResult> {
  const by = accountOf(context).accountId
  return step(kit, context, input, async (work, now) => {
    const version = await underReview(work, input)
    if (!version) return { words: campaignRefusals.reviewGone }
    if (hadAHandIn(version, by)) return { words: campaignRefusals.ownWork }
    const words = await clearPictures(work, await picturesOf(work, version), by, now)
    if (words) return { words }
    const reviewer = (await kit.names(work, [by])).get(by) ?? ''
    await decideCampaignVersion(work, { ...input, outcome: 'published', by, reviewer }, now)
    await forgetCampaignWriters(work, input.day)
    return { action: 'campaign.published' }
  })
}

/** At once and without a second person. An earlier page does not come back with it. */
export function withdrawCampaign(kit: ContentKit, context: CallContext, input: { day: CampaignDay }): Promise<DeskResult> {
  return step(kit, context, input, async (work, now) => {
    const withdrawn = await withdrawCampaignPages(work, input.day, now)
    return withdrawn > 0 ? { action: 'campaign.withdrawn' } : { words: campaignRefusals.notShown }
  })
}
