import { ownTables, type Db, type Work } from '../../platform/tables'
import type { GuidanceTables } from './tables'

const own = (handle: Db) => ownTables<GuidanceTables>(handle)

export const findJourney = (handle: Db, householdId: string) =>
  own(handle).selectFrom('guidance_journey').select('planning_sealed').where('household_id', '=', householdId).executeTakeFirst()

export async function putJourney(work: Work, householdId: string, planningSealed: Buffer | null, now: Date): Promise<void> {
  if (planningSealed === null) {
    await own(work).deleteFrom('guidance_journey').where('household_id', '=', householdId).execute()
    return
  }
  const set = { planning_sealed: planningSealed, changed_at: now }
  await own(work)
    .insertInto('guidance_journey')
    .values({ household_id: householdId, ...set })
    .onConflict((conflict) => conflict.column('household_id').doUpdateSet(set))
    .execute()
}

export const findOpenPregnancy = (handle: Db, householdId: string) =>
  own(handle)
    .selectFrom('guidance_pregnancy')
    .select('pregnancy_id')
    .where('household_id', '=', householdId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()

/** Opens a pregnancy; false when one of the household is open, also where another phone opened it at the same moment. */
export async function openPregnancy(work: Work, pregnancyId: string, householdId: string, now: Date): Promise<boolean> {
  const opened = await own(work)
    .insertInto('guidance_pregnancy')
    .values({ pregnancy_id: pregnancyId, household_id: householdId, opened_at: now })
    .onConflict((conflict) => conflict.column('household_id').where('closed_at', 'is', null).doNothing())
    .returning('pregnancy_id')
    .executeTakeFirst()
  return opened !== undefined
}

/** Closes a pregnancy that is open; false when it was closed before, by this hand or another. */
export async function closePregnancy(work: Work, pregnancyId: string, householdId: string, now: Date): Promise<boolean> {
  const closed = await own(work)
    .updateTable('guidance_pregnancy')
    .set({ closed_at: now })
    .where('pregnancy_id', '=', pregnancyId)
    .where('household_id', '=', householdId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return closed.numUpdatedRows > 0n
}

/** Every dating of a pregnancy, the latest first. */
export const listDatings = (handle: Db, pregnancyId: string) =>
  own(handle)
    .selectFrom('guidance_pregnancy_dating')
    .select(['dating_id', 'dating_sealed', 'recorded_at'])
    .where('pregnancy_id', '=', pregnancyId)
    .orderBy('recorded_at', 'desc')
    .orderBy('dating_id', 'desc')
    .execute()

export async function insertDating(
  work: Work,
  dating: { datingId: string; pregnancyId: string; sealed: Buffer; by: string },
  now: Date,
): Promise<void> {
  await own(work)
    .insertInto('guidance_pregnancy_dating')
    .values({ dating_id: dating.datingId, pregnancy_id: dating.pregnancyId, dating_sealed: dating.sealed, recorded_by: dating.by, recorded_at: now })
    .execute()
}

/** Whatever was planned and counted of a household: planning, pregnancies with their datings and records. */
export async function forgetPregnancies(work: Work, householdId: string): Promise<void> {
  await own(work).deleteFrom('guidance_journey').where('household_id', '=', householdId).execute()
  await own(work).deleteFrom('guidance_pregnancy').where('household_id', '=', householdId).execute()
  await own(work).deleteFrom('guidance_record').where('household_id', '=', householdId).where('person_id', 'is', null).execute()
}

/** Whoever leaves takes along the pregnancies they wrote down, with what was recorded of them. */
export async function movePregnancies(work: Work, { by, from, to }: { by: string; from: string; to: string }): Promise<void> {
  const written = own(work).selectFrom('guidance_pregnancy_dating').select('pregnancy_id').where('recorded_by', '=', by)
  const moved = await own(work)
    .updateTable('guidance_pregnancy')
    .set({ household_id: to })
    .where('household_id', '=', from)
    .where('pregnancy_id', 'in', written)
    .returning('pregnancy_id')
    .execute()
  const pregnancyIds = moved.map((row) => row.pregnancy_id)
  if (pregnancyIds.length === 0) return
  await own(work)
    .updateTable('guidance_record')
    .set({ household_id: to })
    .where('household_id', '=', from)
    .where('pregnancy_id', 'in', pregnancyIds)
    .execute()
  // What they planned together is sealed for the household that was, and nobody's any more.
  await own(work).deleteFrom('guidance_journey').where('household_id', '=', from).execute()
}

/** Whether a pregnancy, open or closed, is of this household. */
export async function isPregnancyOf(handle: Db, pregnancyId: string, householdId: string): Promise<boolean> {
  const row = await own(handle)
    .selectFrom('guidance_pregnancy')
    .select('pregnancy_id')
    .where('pregnancy_id', '=', pregnancyId)
    .where('household_id', '=', householdId)
    .executeTakeFirst()
  return row !== undefined
}

/** Every pregnancy of a household that was ever written down, the first in front. */
export const listPregnancies = (handle: Db, householdId: string) =>
  own(handle).selectFrom('guidance_pregnancy').select('pregnancy_id').where('household_id', '=', householdId).orderBy('opened_at').execute()

/** Open pregnancies, so many after an id: for rounds over all of them. */
export const listOpenPregnancies = (handle: Db, after: string | null, limit: number) =>
  own(handle)
    .selectFrom('guidance_pregnancy')
    .select(['pregnancy_id', 'household_id'])
    .where('closed_at', 'is', null)
    .$if(after !== null, (query) => query.where('pregnancy_id', '>', after ?? ''))
    .orderBy('pregnancy_id')
    .limit(limit)
    .execute()
