import type { RezoningForm } from '@xiongguan/contract/membership/place-staff'
import { sql, type Selectable } from 'kysely'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { Descent } from './lineage-rules'
import type { PlaceNow, Places } from './rezoning-rules'
import type { MembershipTables } from './tables'

const own = (handle: Db) => ownTables<MembershipTables>(handle)

export type RezoningRow = Selectable<MembershipTables['membership_rezoning']>

/** Every place there ever was; four dozen rows. */
export async function allPlaces(handle: Db): Promise<Places> {
  const rows = await own(handle)
    .selectFrom('membership_place')
    .select(['code', 'name', 'level', 'parent_code', 'valid_from_on', 'valid_to_on', 'since_on'])
    .orderBy('code')
    .execute()
  return new Map(rows.map((row) => [row.code, row]))
}

/** Holds places until the transaction ends: nobody joins them and no other change of them passes meanwhile. */
export async function holdPlaces(work: Work, codes: readonly string[]): Promise<void> {
  await sql`select from membership_place where code = any (${[...codes].sort()}) order by code for update`.execute(work)
}

export type NewRezoning = { rezoningId: string; form: RezoningForm; codes: readonly string[]; madeBy: string }

export async function insertRezoning(work: Work, { rezoningId, form, codes, madeBy }: NewRezoning, now: Date): Promise<void> {
  await own(work)
    .insertInto('membership_rezoning')
    .values({
      rezoning_id: rezoningId,
      kind: form.kind,
      plan: JSON.stringify(form),
      effective_on: form.effectiveOn,
      state: 'draft',
      made_by: madeBy,
      made_at: now,
      confirmed_by: null,
      confirmed_at: null,
      settled_by: null,
      settled_at: null,
      households: null,
    })
    .execute()
  await own(work)
    .insertInto('membership_rezoning_place')
    .values(codes.map((code) => ({ rezoning_id: rezoningId, code })))
    .execute()
}

export function findRezoning(handle: Db, rezoningId: string): Promise<RezoningRow | undefined> {
  return own(handle).selectFrom('membership_rezoning').selectAll().where('rezoning_id', '=', rezoningId).executeTakeFirst()
}

export function lockRezoning(work: Work, rezoningId: string): Promise<RezoningRow | undefined> {
  return own(work).selectFrom('membership_rezoning').selectAll().where('rezoning_id', '=', rezoningId).forUpdate().executeTakeFirst()
}

/** Another confirmed change of these places or codes that has not come true yet. */
export async function isPlanned(handle: Db, codes: readonly string[], besides: string | null): Promise<boolean> {
  const row = await own(handle)
    .selectFrom('membership_rezoning_place')
    .innerJoin('membership_rezoning', 'membership_rezoning.rezoning_id', 'membership_rezoning_place.rezoning_id')
    .select('membership_rezoning.rezoning_id')
    .where('membership_rezoning_place.code', 'in', [...codes])
    .where('state', '=', 'planned')
    .$if(besides !== null, (query) => query.where('membership_rezoning.rezoning_id', '<>', besides ?? ''))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export function listRezonings(handle: Db, after: string | null, limit: number): Promise<RezoningRow[]> {
  return own(handle)
    .selectFrom('membership_rezoning')
    .selectAll()
    .$if(after !== null, (query) => query.where('rezoning_id', '<', after ?? ''))
    .orderBy('rezoning_id', 'desc')
    .limit(limit)
    .execute()
}

export function listDueRezonings(handle: Db, today: string) {
  return own(handle)
    .selectFrom('membership_rezoning')
    .select('rezoning_id')
    .where('state', '=', 'planned')
    .where('effective_on', '<=', today)
    .orderBy('effective_on')
    .orderBy('rezoning_id')
    .execute()
}

export async function confirmRezoning(work: Work, rezoningId: string, by: string, now: Date): Promise<void> {
  await own(work)
    .updateTable('membership_rezoning')
    .set({ state: 'planned', confirmed_by: by, confirmed_at: now })
    .where('rezoning_id', '=', rezoningId)
    .execute()
}

type Settled = { state: 'done' | 'withdrawn'; by: string | null; households: number | null }

export async function settleRezoning(work: Work, rezoningId: string, { state, by, households }: Settled, now: Date): Promise<void> {
  await own(work)
    .updateTable('membership_rezoning')
    .set({ state, settled_by: by, settled_at: now, households })
    .where('rezoning_id', '=', rezoningId)
    .execute()
}

export type PlaceBorn = Pick<PlaceNow, 'code' | 'name' | 'level' | 'parent_code'>

export async function insertStaffPlaces(work: Work, places: readonly PlaceBorn[], day: string): Promise<void> {
  if (places.length === 0) return
  await own(work)
    .insertInto('membership_place')
    .values(places.map((place) => ({ ...place, valid_from_on: day, valid_to_on: null, kept_by: 'staff' as const })))
    .execute()
}

export async function endPlaces(work: Work, codes: readonly string[], day: string): Promise<void> {
  await own(work)
    .updateTable('membership_place')
    .set({ valid_to_on: day, kept_by: 'staff' })
    .where('code', 'in', [...codes])
    .execute()
}

/** What a place is called or where it belongs from a day on; what was before is kept by the trigger. */
export async function changePlace(work: Work, code: string, changed: { name: string } | { parent_code: string }, day: string): Promise<void> {
  await own(work)
    .updateTable('membership_place')
    .set({ ...changed, since_on: day, kept_by: 'staff' })
    .where('code', '=', code)
    .execute()
}

export async function insertLineage(work: Work, lineage: readonly Descent[]): Promise<void> {
  await own(work)
    .insertInto('membership_place_lineage')
    .values([...lineage])
    .execute()
}

/** Takes every household of places to where it was assigned, the rest to one target; answers how many. Nobody stays behind. */
export async function moveHouseholds(work: Work, rezoningId: string, from: readonly string[], restTo: string, day: string): Promise<number> {
  const moved = await sql`
    update membership_household household
       set community_code = coalesce(
             (select to_code from membership_rezoning_assignment chosen
               where chosen.rezoning_id = ${rezoningId} and chosen.household_id = household.household_id), ${restTo}),
           community_since_on = greatest(household.community_since_on, ${day}::date)
     where household.community_code = any (${[...from]})`.execute(work)
  return Number(moved.numAffectedRows ?? 0n)
}

/** Puts households of one place on a part; answers how many of them are there. */
export async function assignHouseholds(
  work: Work,
  { rezoningId, code, toCode }: { rezoningId: string; code: string; toCode: string },
  householdIds: readonly string[],
): Promise<number> {
  const { rows } = await sql`
    insert into membership_rezoning_assignment (rezoning_id, household_id, to_code)
    select ${rezoningId}, household_id, ${toCode} from membership_household
     where household_id = any (${[...new Set(householdIds)]}::uuid[]) and community_code = ${code} and erased_at is null
    on conflict (rezoning_id, household_id) do update set to_code = excluded.to_code
    returning household_id`.execute(work)
  return rows.length
}

export type TargetCount = { to_code: string; by_hand: boolean; households: number; people: number; children: number }

/** How many households and people would go where, as the register has them now. */
export async function countTargets(
  handle: Db,
  { rezoningId, from, restTo, today }: { rezoningId: string; from: readonly string[]; restTo: string; today: string },
): Promise<TargetCount[]> {
  const { rows } = await sql<TargetCount>`
    select coalesce(chosen.to_code, ${restTo}) as to_code, chosen.to_code is not null as by_hand, count(*)::int as households,
           coalesce(sum(people.all_of_them), 0)::int as people, coalesce(sum(people.young), 0)::int as children
      from membership_household household
      left join membership_rezoning_assignment chosen on chosen.rezoning_id = ${rezoningId} and chosen.household_id = household.household_id
      cross join lateral (
        select count(*) as all_of_them, count(*) filter (where membership_is_child(kind, born_on, ${today}::date)) as young
          from membership_person person
         where person.household_id = household.household_id and removed_at is null and merged_into is null
           and (died_on is null or died_on > ${today}::date)) people
     where household.community_code = any (${[...from]}) and household.erased_at is null
     group by 1, 2`.execute(handle)
  return rows
}

export type SplitRow = {
  household_id: string
  address_sealed: Buffer | null
  people: number
  to_code: string | null
  head_id: string | null
  name_sealed: Buffer | null
}

/** Households of the place that is split, with the head's name and the address still sealed. */
export async function listSplitHouseholds(
  handle: Db,
  { rezoningId, code, after, limit }: { rezoningId: string; code: string; after: string | null; limit: number },
): Promise<SplitRow[]> {
  const { rows } = await sql<SplitRow>`
    select household.household_id, household.address_sealed, chosen.to_code, head.person_id as head_id, head.name_sealed,
           (select count(*)::int from membership_person person
             where person.household_id = household.household_id and removed_at is null and merged_into is null) as people
      from membership_household household
      left join membership_rezoning_assignment chosen on chosen.rezoning_id = ${rezoningId} and chosen.household_id = household.household_id
      left join membership_person head on head.household_id = household.household_id and head.relation = 'head'
            and head.removed_at is null and head.merged_into is null
     where household.community_code = ${code} and household.erased_at is null
       and (${after}::uuid is null or household.household_id > ${after}::uuid)
     order by household.household_id limit ${limit}`.execute(handle)
  return rows
}
