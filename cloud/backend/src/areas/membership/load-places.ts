import divisions from '../../../../reference/facts/places/jiayuguan_divisions.json'
import type { Platform } from '../../platform/platform'
import { placeLevels, type PlaceLevel } from '@xiongguan/contract/membership/place-terms'
import { replacePlaces, type NewPlace } from './place-store'

/** Cut-off date of the statistical codes the list comes from; see the fact file beside it. */
const codesAsOf = '2023-06-30'

/** 620201 is a placeholder of the statistics, and the province is nobody's household: neither is a level of ours. */
const levelOf = (level: string): PlaceLevel | undefined => placeLevels.find((known) => known === level)

function placesOf(rows: typeof divisions): NewPlace[] {
  const codes = new Set(rows.filter((row) => levelOf(row.level)).map((row) => row.code))
  return rows.flatMap((row) => {
    const level = levelOf(row.level)
    return level
      ? [{ code: row.code, name: row.name_zh, level, parent_code: codes.has(row.parent_code) ? row.parent_code : null, valid_from_on: codesAsOf }]
      : []
  })
}

/** Brings the places up to the reference list; the migrate command calls it, again and again without harm. */
export function loadPlaces({ db, clock }: Pick<Platform, 'db' | 'clock'>): Promise<void> {
  return db.transaction().execute((work) => replacePlaces(work, placesOf(divisions), clock.now()))
}
