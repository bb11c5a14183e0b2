import type { CampaignForm, DeskCampaign, DeskCampaignRow } from '@xiongguan/contract/content/campaign-staff'
import { campaignDays, type CampaignDay } from '@xiongguan/contract/content/terms'
import { accountOf, rolesOf, type CallContext } from '../../platform/access/caller'
import { holds } from '../../platform/access/holders'
import { civilDate } from '../../platform/civil-date'
import { cardView } from './article-view'
import { campaignActionsOf, campaignAsArticle, campaignState, type CampaignStanding } from './campaign-rules'
import { findCampaign, listCampaignVersions, type CampaignVersionRow } from './campaign-store'
import { deskEntries } from './entries'
import { findEntries } from './entry-store'
import { hadAHandIn } from './piece-view'
import type { ContentKit } from './ports'
import { drawnWith, knownBy } from './read-piece'
import { cardsOfSlugs } from './store'
import { findingsOf } from './text-checks'

type Names = ReadonlyMap<string, string>
const nameOf = (names: Names, accountId: string | null | undefined) => (accountId ? (names.get(accountId) ?? '') : '')

/** The page readers have, the one that waits for review, and the one that came back, told apart. */
export function standingOfCampaign(versions: readonly CampaignVersionRow[], viewer: string) {
  const review = versions.find((version) => version.outcome === 'submitted')
  const last = versions.find((version) => version.outcome === 'published')
  const live = last && last.withdrawn_at === null ? last : undefined
  const standing: CampaignStanding = {
    inReview: review !== undefined,
    ownReview: review !== undefined && hadAHandIn(review, viewer),
    published: live !== undefined,
    withdrawn: last !== undefined && last.withdrawn_at !== null,
  }
  return { review, live, sentBack: versions[0]?.outcome === 'sentBack' ? versions[0] : undefined, standing }
}

function versionView(row: CampaignVersionRow, names: Names) {
  return {
    number: row.number,
    submittedBy: nameOf(names, row.submitted_by),
    submittedAt: row.submitted_at.toISOString(),
    note: row.note,
    decidedBy: nameOf(names, row.decided_by),
    remark: row.remark,
  }
}

const peopleOf = (rows: readonly CampaignVersionRow[]) => rows.flatMap((row) => [row.submitted_by, row.decided_by ?? []].flat())

async function campaignRow(kit: ContentKit, viewer: string, day: CampaignDay): Promise<DeskCampaignRow> {
  const campaign = await findCampaign(kit.db, day)
  const { review, sentBack, standing } = standingOfCampaign(await listCampaignVersions(kit.db, day), viewer)
  const names = await kit.names(kit.db, [campaign.edited_by ?? [], review?.submitted_by ?? []].flat())
  return {
    day,
    title: campaign.form.title,
    state: campaignState(standing),
    live: standing.published,
    editedAt: campaign.edited_at.toISOString(),
    editedBy: nameOf(names, campaign.edited_by),
    submittedBy: nameOf(names, review?.submitted_by),
    submittedAt: review?.submitted_at.toISOString() ?? null,
    own: standing.ownReview,
    sentBack: sentBack !== undefined,
  }
}

export async function listDeskCampaigns(kit: ContentKit, context: CallContext): Promise<DeskCampaignRow[]> {
  const { accountId } = accountOf(context)
  return Promise.all(campaignDays.map((day) => campaignRow(kit, accountId, day)))
}

/** Everything the forms name, so that they can be drawn. */
async function named(kit: ContentKit, forms: readonly CampaignForm[], viewer: string) {
  const today = civilDate(kit.clock.now())
  const { facts, pictures } = await drawnWith(
    kit,
    forms.map((form) => campaignAsArticle(form, today)),
    viewer,
  )
  const slugs = [...new Set(forms.flatMap((form) => form.articles))]
  const entries = await deskEntries(kit, await findEntries(kit.db, [...new Set(forms.flatMap((form) => form.entries))]), viewer)
  return {
    facts,
    pictures,
    articles: Object.fromEntries((await cardsOfSlugs(kit.db, slugs, kit.clock.now())).map((row) => [row.slug, cardView(row)])),
    entries: Object.fromEntries(entries.map((entry) => [entry.entryId as string, entry])),
  }
}

/** What the rules find in a campaign's words. */
export async function campaignFindings(kit: ContentKit, handle: ContentKit['db'], form: CampaignForm) {
  const article = campaignAsArticle(form, civilDate(kit.clock.now()))
  return findingsOf(article, await knownBy(handle, article))
}

/** One campaign at the desk: its draft, what the rules find in it, where it stands and what this caller may do. */
export async function readDeskCampaign(kit: ContentKit, context: CallContext, day: CampaignDay): Promise<DeskCampaign> {
  const { accountId } = accountOf(context)
  const campaign = await findCampaign(kit.db, day)
  const versions = await listCampaignVersions(kit.db, day)
  const { review, live, sentBack, standing } = standingOfCampaign(versions, accountId)
  const names = await kit.names(kit.db, [campaign.edited_by ?? [], peopleOf(versions)].flat())
  return {
    day,
    state: campaignState(standing),
    form: campaign.form,
    revision: campaign.revision,
    editedAt: campaign.edited_at.toISOString(),
    editedBy: nameOf(names, campaign.edited_by),
    live: live ? { number: live.number, since: (live.decided_at ?? live.submitted_at).toISOString(), form: live.form } : null,
    review: review ? { ...versionView(review, names), own: standing.ownReview } : null,
    sentBack: sentBack ? versionView(sentBack, names) : null,
    ...(await named(kit, [campaign.form, ...(live ? [live.form] : [])], accountId)),
    findings: await campaignFindings(kit, kit.db, campaign.form),
    permittedActions: campaignActionsOf(standing, (action) => holds(action, true, rolesOf(context.caller))),
  }
}
