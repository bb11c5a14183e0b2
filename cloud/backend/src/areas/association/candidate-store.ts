import { ownTables, type Db } from '../../platform/tables'
import type { AssociationTables } from './tables'

const own = (handle: Db) => ownTables<AssociationTables>(handle)

export type TakenNumber = { year: number; place: number }

/** The person behind a member number, while they are a member; at most one. */
export async function personOfNumber(handle: Db, { year, place }: TakenNumber): Promise<string[]> {
  const rows = await own(handle)
    .selectFrom('association_member')
    .select('person_id')
    .where('number_year', '=', year)
    .where('number_place', '=', place)
    .where('state', '=', 'member')
    .execute()
  return rows.flatMap(({ person_id }) => person_id ?? [])
}

/** Member numbers of these people, by person. */
export async function numbersOfPeople(handle: Db, personIds: readonly string[]): Promise<ReadonlyMap<string, TakenNumber>> {
  if (personIds.length === 0) return new Map()
  const rows = await own(handle)
    .selectFrom('association_member')
    .select(['person_id', 'number_year', 'number_place'])
    .where('person_id', 'in', [...personIds])
    // The number of a group is not the number of who speaks for it.
    .where('kind', '<>', 'group')
    .where('state', '=', 'member')
    .execute()
  return new Map(
    rows.flatMap(({ person_id, number_year, number_place }) =>
      person_id && number_year !== null && number_place !== null ? [[person_id, { year: number_year, place: number_place }] as const] : [],
    ),
  )
}
