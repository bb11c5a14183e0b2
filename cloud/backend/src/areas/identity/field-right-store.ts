import { sql } from 'kysely'
import type { RecordArea } from '@xiongguan/contract/identity/field-rights'
import type { Role } from '@xiongguan/contract/identity/terms'
import { civilDate } from '../../platform/civil-date'
import { ownTables, type Db } from '../../platform/tables'
import type { IdentityTables } from './tables'

const own = (handle: Db) => ownTables<IdentityTables>(handle)

/** Whole minutes since midnight in Asia/Shanghai; a cast would round the last half minute up and end a window early. */
const minuteOf = (now: Date) => sql<number>`floor(extract(epoch from (${now}::timestamptz at time zone 'Asia/Shanghai')::time) / 60)::int`

/** The field rights of these roles that hold at this moment. */
export function listFieldRights(handle: Db, roles: readonly Role[], area: RecordArea, now: Date) {
  const today = civilDate(now)
  return own(handle)
    .selectFrom('identity_field_right')
    .select(['role', 'field', 'view'])
    .where('role', 'in', [...roles])
    .where('area', '=', area)
    .where('valid_from_on', '<=', today)
    .where((eb) => eb.or([eb('valid_to_on', 'is', null), eb('valid_to_on', '>', today)]))
    .where((eb) =>
      eb.or([eb('opens_minute', 'is', null), eb.and([eb('opens_minute', '<=', minuteOf(now)), eb('closes_minute', '>', minuteOf(now))])]),
    )
    .execute()
}
