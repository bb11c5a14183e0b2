import type { CampaignForm, CampaignSaveResult } from '@xiongguan/contract/content/campaign-staff'
import type { DeskResult } from '@xiongguan/contract/content/staff'
import type { CampaignDay } from '@xiongguan/contract/content/terms'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import type { Work } from '../../platform/tables'
import { campaignRefusals } from './campaign-rules'
import { holdCampaign, insertCampaignVersion, listCampaignVersions, saveCampaignDraft, type CampaignVersionRow } from './campaign-store'
import { campaignFindings, standingOfCampaign } from './desk-campaign'
import { findEntries, type EntryRow } from './entry-store'
import type { ContentKit } from './ports'

type Draft = { day: CampaignDay; revision: number; form: CampaignForm }

/** Saves over the revision the writer started from; when somebody saved in between, theirs stands and the writer is told. */
export function saveCampaign(kit: ContentKit, context: CallContext, draft: Draft): Promise<CampaignSaveResult> {
  const { accountId } = accountOf(context)
  return kit.change<CampaignSaveResult>(context, {
    input: draft,
    async run(work) {
      const campaign = await holdCampaign(work, draft.day)
      const { standing } = standingOfCampaign(await listCampaignVersions(work, draft.day), accountId)
      if (standing.inReview) return refused<CampaignSaveResult>({ kind: 'refused', words: campaignRefusals.inReview })
      if (campaign.revision !== draft.revision) {
        const by = campaign.edited_by ? ((await kit.names(work, [campaign.edited_by])).get(campaign.edited_by) ?? '') : ''
        return refused<CampaignSaveResult>({ kind: 'conflict', by, at: campaign.edited_at.toISOString() })
      }
      await saveCampaignDraft(work, draft.day, draft.form, accountId, kit.clock.now())
      return {
        done: { kind: 'saved', revision: draft.revision + 1 },
        resultId: String(draft.revision + 1),
        audit: [{ action: 'campaign.saved', subjectKind: 'campaign', subjectId: draft.day }],
      }
    },
    replay: async (revision) => ({ kind: 'saved', revision: Number(revision) }),
  })
}

type Submission = { day: CampaignDay; revision: number; note: string }

type Held = { campaign: Awaited<ReturnType<typeof holdCampaign>>; versions: readonly CampaignVersionRow[]; entries: readonly EntryRow[] }

async function whyNotSubmitted(kit: ContentKit, work: Work, revision: number, { campaign, versions, entries }: Held): Promise<string | null> {
  const { form } = campaign
  const { standing, live } = standingOfCampaign(versions, '')
  if (standing.inReview) return campaignRefusals.inReview
  if (campaign.revision !== revision) return campaignRefusals.reviewGone
  if (live && JSON.stringify(live.form) === JSON.stringify(form)) return campaignRefusals.unchanged
  if (entries.length < form.entries.length || entries.some((entry) => entry.withdrawn_at)) return campaignRefusals.consentGone
  const blocking = (await campaignFindings(kit, work, form)).filter(({ level }) => level === 'blocks')
  return blocking.length > 0 ? campaignRefusals.blocked(blocking.length) : null
}

/** Sends the page for review as it stands. Whoever recorded a work or role model in it had a hand in it too. */
export function submitCampaign(kit: ContentKit, context: CallContext, input: Submission): Promise<DeskResult> {
  const { accountId } = accountOf(context)
  return kit.change<DeskResult>(context, {
    input,
    async run(work) {
      const campaign = await holdCampaign(work, input.day)
      const { day, form, writers } = campaign
      const [versions, entries] = [await listCampaignVersions(work, day), await findEntries(work, form.entries)]
      const words = await whyNotSubmitted(kit, work, input.revision, { campaign, versions, entries })
      if (words) return refused<DeskResult>({ kind: 'refused', words })
      const number = (versions[0]?.number ?? 0) + 1
      const hands = [...new Set([...writers, ...entries.map((entry) => entry.added_by)])]
      await insertCampaignVersion(work, { day, number, form, writers: hands, submitted_by: accountId, note: input.note }, kit.clock.now())
      return {
        done: { kind: 'done' },
        resultId: day,
        audit: [{ action: 'campaign.submitted', subjectKind: 'campaign', subjectId: day }],
      }
    },
    replay: async () => ({ kind: 'done' }),
  })
}
