import type { CampaignForm, CampaignSaveResult } from '@xiongguan/contract/content/campaign-staff'
import type { DeskResult } from '@xiongguan/contract/content/staff'
import type { CampaignDay } from '@xiongguan/contract/content/terms'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import type { Work } from '../../platform/tables'
import { campaignRefusals } from './campaign-rules'
import { findCampaign, holdCampaign, insertCampaignVersion, listCampaignVersions, saveCampaignDraft } from './campaign-store'
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
        const by = campaign.edited_by ? ((await kit.names([campaign.edited_by])).get(campaign.edited_by) ?? '') : ''
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

async function whyNotSubmitted(kit: ContentKit, work: Work, { day, revision }: Submission, entries: readonly EntryRow[]): Promise<string | null> {
  const { form, revision: now } = await findCampaign(work, day)
  const { standing, live } = standingOfCampaign(await listCampaignVersions(work, day), '')
  if (standing.inReview) return campaignRefusals.inReview
  if (now !== revision) return campaignRefusals.reviewGone
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
      const { day, form, writers } = await holdCampaign(work, input.day)
      const entries = await findEntries(work, form.entries)
      const words = await whyNotSubmitted(kit, work, input, entries)
      if (words) return refused<DeskResult>({ kind: 'refused', words })
      const number = ((await listCampaignVersions(work, day))[0]?.number ?? 0) + 1
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
