import { sql, type Insertable } from 'kysely'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { ContentTables } from './tables'

const own = (handle: Db) => ownTables<ContentTables>(handle)

export type EntryRow = Awaited<ReturnType<typeof findEntries>>[number]

export type NewEntry = Omit<Insertable<ContentTables['content_campaign_entry']>, 'withdrawn_at'>

export function insertEntry(work: Work, entry: NewEntry) {
  return own(work)
    .insertInto('content_campaign_entry')
    .values({ ...entry, withdrawn_at: null })
    .execute()
}

export async function findEntries(handle: Db, entryIds: readonly string[]) {
  if (entryIds.length === 0) return []
  return own(handle)
    .selectFrom('content_campaign_entry')
    .selectAll()
    .where('entry_id', 'in', [...entryIds])
    .execute()
}

/** What readers may see of these works and role models: those whose consent stands, in no order. */
export async function consentedEntries(handle: Db, entryIds: readonly string[]) {
  if (entryIds.length === 0) return []
  return own(handle)
    .selectFrom('content_campaign_entry')
    .select(['entry_id', 'kind', 'title', 'person', 'story', 'picture_id'])
    .where('entry_id', 'in', [...entryIds])
    .where('withdrawn_at', 'is', null)
    .execute()
}

/** A page of those whose consent stands, what was recorded last in front. */
export function listEntries(db: Db, after: readonly [addedAt: Date, entryId: string] | null, limit: number) {
  return own(db)
    .selectFrom('content_campaign_entry')
    .selectAll()
    .where('withdrawn_at', 'is', null)
    .$if(after !== null, (query) => query.where(sql<boolean>`(added_at, entry_id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`))
    .orderBy('added_at', 'desc')
    .orderBy('entry_id', 'desc')
    .limit(limit)
    .execute()
}

/** True for a picture of somebody who may take their consent back. */
export async function showsAnEntry(handle: Db, pictureId: string): Promise<boolean> {
  const row = await own(handle)
    .selectFrom('content_campaign_entry')
    .select('entry_id')
    .where('picture_id', '=', pictureId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export function holdEntry(work: Work, entryId: string) {
  return own(work).selectFrom('content_campaign_entry').selectAll().where('entry_id', '=', entryId).forUpdate().executeTakeFirst()
}

/** Consent is gone: what named and showed anyone goes with it. */
export async function emptyEntry(work: Work, entryId: string, now: Date): Promise<void> {
  await own(work)
    .updateTable('content_campaign_entry')
    .set({ title: '', person: '', story: '', picture_id: null, consent_sealed: null, withdrawn_at: now })
    .where('entry_id', '=', entryId)
    .execute()
}
