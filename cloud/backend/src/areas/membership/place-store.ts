import { sql } from 'kysely'
import { civilDate } from '../../platform/civil-date'
import { ownTables, type Db, type Work } from '../../platform/tables'
import { communityLevels, type PlaceLevel } from './rules'
import type { MembershipTables } from './tables'

const own = (handle: Db) => ownTables<MembershipTables>(handle)

export type NewPlace = { code: string; name: string; level: PlaceLevel; parent_code: string | null; valid_from_on: string }

/** Puts places in or corrects them by code; what the list no longer holds ends today and keeps its households. */
export async function replacePlaces(work: Work, places: readonly NewPlace[], now: Date): Promise<void> {
  await own(work)
    .insertInto('membership_place')
    .values([...places])
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet((eb) => ({
        name: eb.ref('excluded.name'),
        level: eb.ref('excluded.level'),
        parent_code: eb.ref('excluded.parent_code'),
        valid_to_on: null,
      })),
    )
    .execute()
  await own(work)
    .updateTable('membership_place')
    .set({ valid_to_on: civilDate(now) })
    .where(
      'code',
      'not in',
      places.map((place) => place.code),
    )
    .where('valid_to_on', 'is', null)
    .execute()
}

function placesValidAt(handle: Db, now: Date) {
  return own(handle)
    .selectFrom('membership_place')
    .where('valid_from_on', '<=', civilDate(now))
    .where((eb) => eb.or([eb('valid_to_on', 'is', null), eb('valid_to_on', '>', civilDate(now))]))
}

/** Every place a resident may be offered: 街道, 镇 and their 社区, 村. */
export function offeredPlaces(db: Db, now: Date) {
  return placesValidAt(db, now).select(['code', 'name', 'level', 'parent_code']).where('level', '<>', 'prefecture').orderBy('code').execute()
}

export async function isOffered(handle: Db, communityCode: string, now: Date): Promise<boolean> {
  const place = await placesValidAt(handle, now)
    .select('code')
    .where('code', '=', communityCode)
    .where('level', 'in', [...communityLevels])
    .executeTakeFirst()
  return place !== undefined
}

export function placeNames(db: Db, codes: readonly string[]) {
  return own(db)
    .selectFrom('membership_place')
    .select(['code', 'name'])
    .where('code', 'in', [...codes])
    .execute()
}

/** The communities at or below each of these places, by the place's code; ended ones keep their records and stay in. */
export async function placesUnder(handle: Db, codes: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  if (codes.length === 0) return new Map()
  const { rows } = await sql<{ top: string; code: string }>`
    with recursive below (top, code, level) as (
      select code, code, level from membership_place where code = any(${[...new Set(codes)]})
      union
      select below.top, place.code, place.level from membership_place place join below on place.parent_code = below.code)
    select top, code from below where level in ('community', 'village')`.execute(handle)
  const found = new Map(codes.map((code) => [code, new Set<string>()]))
  for (const { top, code } of rows) found.get(top)?.add(code)
  return found
}
