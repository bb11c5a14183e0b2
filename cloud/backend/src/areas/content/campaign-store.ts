import type { CampaignForm } from '@xiongguan/contract/content/campaign-staff'
import type { CampaignDay, VersionOutcome } from '@xiongguan/contract/content/terms'
import { sql } from 'kysely'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { ContentTables } from './tables'

const own = (handle: Db) => ownTables<ContentTables>(handle)

export type CampaignVersionRow = Awaited<ReturnType<typeof listCampaignVersions>>[number]

export function findCampaign(handle: Db, day: CampaignDay) {
  return own(handle).selectFrom('content_campaign').selectAll().where('day', '=', day).executeTakeFirstOrThrow()
}

/** The campaign, held until the transaction ends: whoever else works on it waits here. */
export function holdCampaign(work: Work, day: CampaignDay) {
  return own(work).selectFrom('content_campaign').selectAll().where('day', '=', day).forUpdate().executeTakeFirstOrThrow()
}

/** Writes the draft and remembers who did. */
export function saveCampaignDraft(work: Work, day: CampaignDay, form: CampaignForm, writer: string, now: Date) {
  return own(work)
    .updateTable('content_campaign')
    .set({
      form: JSON.stringify(form),
      edited_by: writer,
      edited_at: now,
      revision: sql<number>`revision + 1`,
      writers: sql<string[]>`array(select distinct unnest(writers || ${writer}::uuid))`,
    })
    .where('day', '=', day)
    .execute()
}

export function forgetCampaignWriters(work: Work, day: CampaignDay) {
  return own(work).updateTable('content_campaign').set({ writers: [] }).where('day', '=', day).execute()
}

/** Every page that was sent for review, the latest first. */
export function listCampaignVersions(handle: Db, day: CampaignDay) {
  return own(handle).selectFrom('content_campaign_version').selectAll().where('day', '=', day).orderBy('number', 'desc').execute()
}

type NewVersion = Pick<CampaignVersionRow, 'day' | 'number' | 'form' | 'writers' | 'submitted_by' | 'note'>

export function insertCampaignVersion(work: Work, { form, ...version }: NewVersion, now: Date) {
  return own(work)
    .insertInto('content_campaign_version')
    .values({
      ...version,
      form: JSON.stringify(form),
      submitted_at: now,
      outcome: 'submitted',
      decided_by: null,
      decided_at: null,
      withdrawn_at: null,
    })
    .execute()
}

type Decision = { day: CampaignDay; number: number; outcome: VersionOutcome; by: string; remark?: string; reviewer?: string }

export function decideCampaignVersion(work: Work, { day, number, outcome, by, remark = '', reviewer = '' }: Decision, now: Date) {
  return own(work)
    .updateTable('content_campaign_version')
    .set({ outcome, decided_by: by, decided_at: now, remark, reviewer })
    .where('day', '=', day)
    .where('number', '=', number)
    .execute()
}

/** Takes the page readers have away; answers how many pages that were. */
export async function withdrawCampaignPages(work: Work, day: CampaignDay, now: Date): Promise<number> {
  const rows = await own(work)
    .updateTable('content_campaign_version')
    .set({ withdrawn_at: now })
    .where('day', '=', day)
    .where('outcome', '=', 'published')
    .where('withdrawn_at', 'is', null)
    .returning('number')
    .execute()
  return rows.length
}

/** The page readers have of each theme day: the last one published, unless it was withdrawn. */
export async function shownCampaigns(handle: Db) {
  const rows = await own(handle)
    .selectFrom('content_campaign_version')
    .distinctOn('day')
    .select(['day', 'form', 'decided_at', 'reviewer', 'withdrawn_at'])
    .where('outcome', '=', 'published')
    .orderBy('day')
    .orderBy('number', 'desc')
    .execute()
  return rows.filter((row) => row.withdrawn_at === null)
}
