import { sql, type Selectable } from 'kysely'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { AssociationTables } from './tables'

const own = (handle: Db) => ownTables<AssociationTables>(handle)

export type OfficerRow = Selectable<AssociationTables['association_officer']>

export async function insertOfficer(work: Work, officer: OfficerRow): Promise<void> {
  await own(work).insertInto('association_officer').values(officer).execute()
}

/** Terms of an association, who serves last on the list of a page never before who came later; the latest first. */
export async function listOfficers(handle: Db, unitId: string, after: string | null, limit: number): Promise<OfficerRow[]> {
  return own(handle)
    .selectFrom('association_officer')
    .selectAll()
    .where('unit_id', '=', unitId)
    .$if(after !== null, (query) => query.where('officer_id', '<', after ?? ''))
    .orderBy('officer_id', 'desc')
    .limit(limit)
    .execute()
}

/** Everyone who serves in an association on a day. */
export async function servingOn(handle: Db, unitId: string, day: string): Promise<OfficerRow[]> {
  return own(handle)
    .selectFrom('association_officer')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('from_on', '<=', day)
    .where(sql<boolean>`coalesce(ended_on, to_on) > ${day}::date`)
    .execute()
}

export function lockOfficer(work: Work, officerId: string): Promise<OfficerRow | undefined> {
  return own(work).selectFrom('association_officer').selectAll().where('officer_id', '=', officerId).forUpdate().executeTakeFirst()
}

export async function endOfficerTerm(work: Work, officerId: string, endedOn: string): Promise<void> {
  await own(work).updateTable('association_officer').set({ ended_on: endedOn }).where('officer_id', '=', officerId).execute()
}

/** The establishment that holds on a day; null while none was entered for it. */
export async function establishmentOn(handle: Db, unitId: string, day: string): Promise<number | null> {
  const row = await own(handle)
    .selectFrom('association_establishment')
    .select('posts')
    .where('unit_id', '=', unitId)
    .where('from_on', '<=', day)
    .orderBy('from_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.posts ?? null
}

type Establishment = { unitId: string; from: string; posts: number; by: string }

export async function setPosts(work: Work, { unitId, from, posts, by }: Establishment, now: Date): Promise<void> {
  const value = { posts, set_by: by, set_at: now }
  await own(work)
    .insertInto('association_establishment')
    .values({ unit_id: unitId, from_on: from, ...value })
    .onConflict((conflict) => conflict.columns(['unit_id', 'from_on']).doUpdateSet(value))
    .execute()
}
