import { sql } from 'kysely'
import type { Db } from '../platform/tables'

/**
 * For suites of one area, whose callers are made up and have no rows in earlier areas: an account nobody knows lives, and so
 * do people nobody knows. Erased accounts and removed people stay what they are.
 */
export async function letUnknownAccountsLive(db: Db): Promise<void> {
  await sql`create or replace function identity_lives(account uuid) returns boolean language sql as $$
    select not exists (select from identity_account where account_id = account and erased_at is not null) $$`.execute(db)
  await sql`create or replace function membership_people_present(household uuid, people uuid[]) returns boolean language sql as $$
    select not exists (select from membership_person where person_id = any (people) and removed_at is not null) $$`.execute(db)
}
