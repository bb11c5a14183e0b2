import { sql } from 'kysely'
import type { Db } from '../../platform/tables'
import type { PlaceLevel } from '@xiongguan/contract/membership/place-terms'

export type PlaceThen = {
  code: string
  name: string
  level: PlaceLevel
  parent_code: string | null
  valid_from_on: string
  valid_to_on: string | null
}

/** Every place that stood on a day, under the name and in the 街道 or 镇 it had then. */
export async function placesOn(handle: Db, day: string): Promise<PlaceThen[]> {
  const { rows } = await sql<PlaceThen>`
    select place.code, coalesce(past.name, place.name) as name, place.level,
           case when past.code is null then place.parent_code else past.parent_code end as parent_code, place.valid_from_on, place.valid_to_on
      from membership_place place
      left join membership_place_past past on past.code = place.code and past.from_on <= ${day}::date and past.to_on > ${day}::date
     where place.valid_from_on <= ${day}::date and (place.valid_to_on is null or place.valid_to_on > ${day}::date)
     order by place.code`.execute(handle)
  return rows
}

/** The earliest day anything is known of the places. */
export async function firstDay(handle: Db): Promise<string | null> {
  const { rows } = await sql<{ first: string | null }>`select min(valid_from_on) as first from membership_place`.execute(handle)
  return rows[0]?.first ?? null
}

export type PlacePastRow = { name: string; parent_name: string | null; from_on: string; to_on: string | null }

/** What a place was called and where it belonged, the latest first. */
export async function pastOf(handle: Db, code: string): Promise<PlacePastRow[]> {
  const { rows } = await sql<PlacePastRow>`
    select spell.name, parent.name as parent_name, spell.from_on, spell.to_on
      from (select name, parent_code, since_on as from_on, valid_to_on as to_on from membership_place where code = ${code}
            union all
            select name, parent_code, from_on, to_on from membership_place_past where code = ${code}) spell
      left join membership_place parent on parent.code = spell.parent_code
     order by spell.from_on desc`.execute(handle)
  return rows
}

export type CommunityCount = { code: string; households: number; people: number; children: number }

/**
 * Households, people and minors of communities at the end of a day in Asia/Shanghai, from the histories: who lived where
 * then, with whom. Rows that turned out to be the same person as another, and households erased by then, are not counted.
 */
export async function countOn(handle: Db, day: string, codes: readonly string[]): Promise<CommunityCount[]> {
  if (codes.length === 0) return []
  const { rows } = await sql<CommunityCount>`
    with night (ends_at) as (select ((${day}::date + 1)::timestamp at time zone 'Asia/Shanghai'))
    select asked.code, coalesce(home.households, 0)::int as households, coalesce(home.people, 0)::int as people, coalesce(home.children, 0)::int as children
      from unnest(${[...codes]}::text[]) asked (code)
      left join lateral (
        select count(*) as households, sum(living.people) as people, sum(living.children) as children
          from membership_household_place place
          cross join lateral (
            select count(*) as people, count(*) filter (where membership_is_child(person.kind, person.born_on, ${day}::date)) as children
              from membership_stay stay
              join membership_person person on person.person_id = stay.person_id
             where stay.household_id = place.household_id and stay.from_at < (select ends_at from night)
               and (stay.to_at is null or stay.to_at >= (select ends_at from night))
               and person.merged_into is null and (person.died_on is null or person.died_on > ${day}::date)) living
         where place.community_code = asked.code and place.from_on <= ${day}::date and (place.to_on is null or place.to_on > ${day}::date)
           -- Asked household by household: joined, the planner reads the whole city through for one community.
           and (select household.erased_at is null or household.erased_at >= (select ends_at from night)
                  from membership_household household where household.household_id = place.household_id)) home on true`.execute(handle)
  return rows
}
