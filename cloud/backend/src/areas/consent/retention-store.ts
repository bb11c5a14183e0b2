import type { RetentionClass } from '@xiongguan/contract/consent/terms'
import { sql } from 'kysely'
import { ownTables, type Db } from '../../platform/tables'
import type { ConsentTables } from './tables'

const own = (handle: Db) => ownTables<ConsentTables>(handle)

const counted = ({ numDeletedRows }: { numDeletedRows: bigint }) => Number(numDeletedRows)

export const forgetConsents = async (db: Db, before: Date) =>
  counted(await own(db).deleteFrom('consent_given').where('withdrawn_at', '<', before).executeTakeFirst())
export const forgetRequests = async (db: Db, before: Date) =>
  counted(await own(db).deleteFrom('consent_request').where('answered_at', '<', before).executeTakeFirst())
export const forgetExports = async (db: Db, before: Date) =>
  counted(await own(db).deleteFrom('consent_export').where('requested_at', '<', before).executeTakeFirst())

export async function noteRun(db: Db, kind: RetentionClass, on: string, forgotten: number, now: Date): Promise<void> {
  await own(db)
    .insertInto('consent_retention_run')
    .values({ class: kind, ran_on: on, ran_at: now, forgotten })
    .onConflict((conflict) =>
      conflict.columns(['class', 'ran_on']).doUpdateSet({ ran_at: now, forgotten: sql`consent_retention_run.forgotten + excluded.forgotten` }),
    )
    .execute()
}

/** When each class was last ended and how much since a day. */
export function summariseRuns(db: Db, since: string) {
  return own(db)
    .selectFrom('consent_retention_run')
    .select(({ fn }) => [
      'class',
      fn.max('ran_at').as('last_at'),
      sql<number>`coalesce(sum(forgotten) filter (where ran_on >= ${since}::date), 0)::int`.as('forgotten'),
    ])
    .groupBy('class')
    .execute()
}

/** How many people agree to each purpose now. */
export function countStanding(db: Db) {
  return own(db)
    .selectFrom('consent_given')
    .select(({ fn }) => ['purpose', fn.count<number>('account_id').distinct().as('people')])
    .where('withdrawn_at', 'is', null)
    .groupBy('purpose')
    .execute()
}
