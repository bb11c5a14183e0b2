import { sql } from 'kysely'
import { civilDate } from '../../platform/civil-date'
import { ownTables, type Db, type Work } from '../../platform/tables'
import { communityLevels, type PlaceLevel } from '@xiongguan/contract/membership/place-terms'
import type { MembershipTables } from './tables'

const own = (handle: Db) => ownTables<MembershipTables>(handle)

export type NewPlace = { code: string; name: string; level: PlaceLevel; parent_code: string | null; valid_from_on: string }

/** Puts places in or corrects them by code; what the list no longer holds ends today. What staff changed is left as they made it. */
export async function replacePlaces(work: Work, places: readonly NewPlace[], now: Date): Promise<void> {
  await own(work)
    .insertInto('membership_place')
    .values([...places])
    .onConflict((conflict) =>
      conflict
        .column('code')
        .doUpdateSet((eb) => ({
          name: eb.ref('excluded.name'),
          level: eb.ref('excluded.level'),
          parent_code: eb.ref('excluded.parent_code'),
          valid_to_on: null,
        }))
        .where('membership_place.kept_by', '=', 'list'),
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
    .where('valid_from_on', '<', civilDate(now))
    .where('kept_by', '=', 'list')
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

/** Whether a household may belong here now. Asked in a transaction it waits for a change of the place and keeps one out until the end. */
export async function isOffered(handle: Db, communityCode: string): Promise<boolean> {
  const { rows } = await sql<{ stands: boolean }>`select membership_place_stands(${communityCode}) as stands`.execute(handle)
  return rows[0]?.stands ?? false
}

/** Codes of communities and villages, ended ones too, whose name holds this text. */
export async function communitiesNamed(db: Db, text: string): Promise<string[]> {
  const rows = await own(db)
    .selectFrom('membership_place')
    .select('code')
    .where('level', 'in', [...communityLevels])
    .where(sql<boolean>`position(${text} in name) > 0`)
    .execute()
  return rows.map(({ code }) => code)
}

export function placeNames(db: Db, codes: readonly string[]) {
  return own(db)
    .selectFrom('membership_place')
    .select(['code', 'name'])
    .where('code', 'in', [...codes])
    .execute()
}

/** The communities at or below each of these places by where they belong now, with the place's own level. */
export async function communitiesBelow(handle: Db, codes: readonly string[]) {
  const { rows } = await sql<{ top: string; code: string; own: boolean }>`
    with recursive below (top, code, level) as (
      select code, code, level from membership_place where code = any(${[...new Set(codes)]})
      union
      select below.top, place.code, place.level from membership_place place join below on place.parent_code = below.code)
    select top, code, top = code as own from below where level in ('community', 'village')`.execute(handle)
  return rows
}

/** What went into what, all of it: a handful of rows a year. */
export function listLineage(handle: Db) {
  return own(handle).selectFrom('membership_place_lineage').selectAll().orderBy('changed_on').orderBy('from_code').orderBy('to_code').execute()
}
