import type { Campaign, CampaignCard, Entry } from '@xiongguan/contract/content/campaign'
import type { CampaignForm } from '@xiongguan/contract/content/campaign-staff'
import { campaignDays, campaignDayWords, type CampaignDay } from '@xiongguan/contract/content/terms'
import { asId } from '@xiongguan/contract/kit/id'
import { civilDate } from '../../platform/civil-date'
import { cardView } from './article-view'
import { campaignDate, isNear } from './campaign-rules'
import { shownCampaigns } from './campaign-store'
import { consentedEntries } from './entry-store'
import { findPictures } from './picture-store'
import { clearViews } from './picture-view'
import type { ContentKit } from './ports'
import { factKeysOf, factViews, pictureIdsOf } from './rules'
import { cardsOfSlugs, findFacts } from './store'

type ReadKit = Pick<ContentKit, 'db' | 'clock' | 'files' | 'events'>

/** A page nobody has published yet: its day has a name and events all the same. */
const bareForm = (day: CampaignDay): CampaignForm => ({
  title: campaignDayWords[day],
  lead: '',
  source: '',
  blocks: [],
  articles: [],
  entries: [],
})

function headOf(day: CampaignDay, { title, lead }: CampaignForm, today: string) {
  const on = campaignDate(day, today)
  return { day, title, lead, on, near: isNear(on, today) }
}

/** Both theme days, the nearer one first. */
export async function listCampaigns({ db, clock }: ReadKit): Promise<CampaignCard[]> {
  const today = civilDate(clock.now())
  const shown = new Map((await shownCampaigns(db)).map((row) => [row.day, row.form]))
  return campaignDays
    .map((day) => ({ ...headOf(day, shown.get(day) ?? bareForm(day), today), published: shown.has(day) }))
    .sort((one, other) => one.on.localeCompare(other.on))
}

/** Things found under their keys, in the order the editors gave; what is not there any more is left out. */
const inOrder = <Row>(keys: readonly string[], rows: readonly Row[], keyOf: (row: Row) => string): Row[] => {
  const found = new Map(rows.map((row) => [keyOf(row), row]))
  return keys.flatMap((key) => found.get(key) ?? [])
}

async function entriesOf(kit: ReadKit, entryIds: readonly string[]): Promise<Entry[]> {
  const rows = await consentedEntries(kit.db, entryIds)
  const pictureIds = rows.flatMap((row) => row.picture_id ?? [])
  const pictures = clearViews(kit.files, await findPictures(kit.db, pictureIds))
  return inOrder(entryIds, rows, (row) => row.entry_id).map(({ entry_id, picture_id, kind, title, person, story }) => ({
    entryId: asId<'Entry'>(entry_id),
    kind,
    title,
    person,
    story,
    picture: picture_id ? (pictures.get(picture_id) ?? null) : null,
  }))
}

/** The page of a theme day as it stands at this moment: whoever took their consent back is not on it. */
export async function readCampaign(kit: ReadKit, day: CampaignDay): Promise<Campaign> {
  const { db, clock } = kit
  const now = clock.now()
  const today = civilDate(now)
  const page = (await shownCampaigns(db)).find((row) => row.day === day)
  const form = page?.form ?? bareForm(day)
  const keys = factKeysOf(form.blocks)
  return {
    ...headOf(day, form, today),
    published: page?.decided_at ? { at: page.decided_at.toISOString(), reviewer: page.reviewer, source: form.source } : null,
    blocks: form.blocks,
    facts: factViews(keys, await findFacts(db, keys), today),
    pictures: Object.fromEntries(clearViews(kit.files, await findPictures(db, pictureIdsOf(form.blocks)))),
    ...(await kit.events.ofThemeDay(db, day)),
    articles: inOrder(form.articles, await cardsOfSlugs(db, form.articles, now), (row) => row.slug).map(cardView),
    entries: await entriesOf(kit, form.entries),
  }
}
