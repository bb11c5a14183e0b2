import { ownTables, type Db, type Work } from '../../platform/tables'
import type { GuidanceTables, RecordKind } from './tables'

const own = (handle: Db) => ownTables<GuidanceTables>(handle)

/** Whom a record is about: one of them, or neither for the couple. */
export type About = { personId: string | null; pregnancyId: string | null }

const columns = ['record_id', 'household_id', 'person_id', 'pregnancy_id', 'kind', 'content_sealed', 'recorded_at'] as const

/** What stands of the children, of a pregnancy, and of the couple itself, in the order of being written down. */
export function listRecords(handle: Db, of: { householdId: string; personIds: readonly string[]; pregnancyId: string | null }) {
  return own(handle)
    .selectFrom('guidance_record')
    .select(columns)
    .where('removed_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb.and([eb('household_id', '=', of.householdId), eb('person_id', 'is', null), eb('pregnancy_id', 'is', null)]),
        ...(of.personIds.length > 0 ? [eb('person_id', 'in', [...of.personIds])] : []),
        ...(of.pregnancyId === null ? [] : [eb('pregnancy_id', '=', of.pregnancyId)]),
      ]),
    )
    .orderBy('recorded_at')
    .orderBy('record_id')
    .execute()
}
export type RecordRow = Awaited<ReturnType<typeof listRecords>>[number]

/** Records of children alone, for rounds over many. */
export const recordsOfChildren = (handle: Db, personIds: readonly string[], kind: RecordKind) =>
  own(handle)
    .selectFrom('guidance_record')
    .select(columns)
    .where('person_id', 'in', [...personIds])
    .where('kind', '=', kind)
    .where('removed_at', 'is', null)
    .orderBy('recorded_at')
    .orderBy('record_id')
    .execute()

/** All that was ever recorded of a household's people, with what was taken back: for the export of its own data. */
export const listAllRecords = (handle: Db, householdId: string) =>
  own(handle)
    .selectFrom('guidance_record')
    .select([...columns, 'removed_at'])
    .where('household_id', '=', householdId)
    .orderBy('recorded_at')
    .execute()

type NewRecord = About & { recordId: string; householdId: string; kind: RecordKind; sealed: Buffer; by: string }

export async function insertRecord(work: Work, record: NewRecord, now: Date): Promise<void> {
  await own(work)
    .insertInto('guidance_record')
    .values({
      record_id: record.recordId,
      household_id: record.householdId,
      person_id: record.personId,
      pregnancy_id: record.pregnancyId,
      kind: record.kind,
      content_sealed: record.sealed,
      recorded_by: record.by,
      recorded_at: now,
    })
    .execute()
}

/** Takes a record out of every plan; what was written stays readable to its family. */
export async function removeRecord(work: Work, recordId: string, now: Date): Promise<void> {
  await own(work).updateTable('guidance_record').set({ removed_at: now }).where('record_id', '=', recordId).execute()
}

export const listChildFacts = (handle: Db, personIds: readonly string[]) =>
  own(handle)
    .selectFrom('guidance_child')
    .select(['person_id', 'facts_sealed'])
    .where('person_id', 'in', [...personIds])
    .execute()

export async function putChildFacts(work: Work, child: { personId: string; householdId: string; sealed: Buffer }, now: Date): Promise<void> {
  const set = { household_id: child.householdId, facts_sealed: child.sealed, changed_at: now }
  await own(work)
    .insertInto('guidance_child')
    .values({ person_id: child.personId, ...set })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(set))
    .execute()
}

/** Everything kept of a child: records, what a doctor said of its birth, and that it was to be called about. */
export async function forgetChild(work: Work, personId: string): Promise<void> {
  await own(work).deleteFrom('guidance_record').where('person_id', '=', personId).execute()
  await own(work).deleteFrom('guidance_child').where('person_id', '=', personId).execute()
  await own(work).deleteFrom('guidance_call').where('person_id', '=', personId).execute()
  await own(work).deleteFrom('guidance_call_result').where('person_id', '=', personId).execute()
}

/** Everything kept of a household; needs no key. */
export async function forgetHousehold(work: Work, householdId: string): Promise<void> {
  await own(work).deleteFrom('guidance_record').where('household_id', '=', householdId).execute()
  await own(work).deleteFrom('guidance_child').where('household_id', '=', householdId).execute()
  await own(work).deleteFrom('guidance_call').where('household_id', '=', householdId).execute()
  await own(work).deleteFrom('guidance_call_result').where('household_id', '=', householdId).execute()
  await own(work).deleteFrom('guidance_journey').where('household_id', '=', householdId).execute()
  await own(work).deleteFrom('guidance_pregnancy').where('household_id', '=', householdId).execute()
}

/** A child's records go on under another id; answers which moved. */
export async function moveRecords(work: Work, from: string, to: string, recordIds?: readonly string[]): Promise<string[]> {
  const moved = await own(work)
    .updateTable('guidance_record')
    .set({ person_id: to })
    .where('person_id', '=', from)
    .$if(recordIds !== undefined, (query) => query.where('record_id', 'in', [...(recordIds ?? [])]))
    .returning('record_id')
    .execute()
  return moved.map((row) => row.record_id)
}

/** A child goes on in another household: its records go with it. */
export async function moveToHousehold(work: Work, personId: string, householdId: string): Promise<void> {
  await own(work).updateTable('guidance_record').set({ household_id: householdId }).where('person_id', '=', personId).execute()
  await own(work).deleteFrom('guidance_call').where('person_id', '=', personId).execute()
}

export const takeChildFacts = (work: Work, personId: string) =>
  own(work).deleteFrom('guidance_child').where('person_id', '=', personId).returning(['facts_sealed']).executeTakeFirst()
