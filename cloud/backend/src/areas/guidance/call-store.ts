import type { CallOutcome } from '@xiongguan/contract/guidance/terms'
import { sql } from 'kysely'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { GuidanceTables } from './tables'

const own = (handle: Db) => ownTables<GuidanceTables>(handle)

type Place = { since: string; personId: string }
type Filter = { communities: readonly string[] | null; after: Place | null; limit: number }

/** Children with something overdue, the longest first. */
export function listOverdue(handle: Db, { communities, after, limit }: Filter) {
  const [only, ...others] = communities ?? []
  return own(handle)
    .selectFrom('guidance_call')
    .select(['person_id', 'household_id', 'community_code', 'overdue_since_on', 'items'])
    .$if(communities !== null, (query) =>
      // One community alone is read in the order of its index.
      others.length === 0 ? query.where('community_code', '=', only ?? '') : query.where('community_code', 'in', [...(communities ?? [])]),
    )
    .$if(after !== null, (query) => query.where(sql<boolean>`(overdue_since_on, person_id) > (${after?.since}::date, ${after?.personId}::uuid)`))
    .orderBy('overdue_since_on')
    .orderBy('person_id')
    .limit(limit)
    .execute()
}
export type OverdueRow = Awaited<ReturnType<typeof listOverdue>>[number]

export const findOverdue = (handle: Db, personId: string) =>
  own(handle)
    .selectFrom('guidance_call')
    .select(['person_id', 'household_id', 'community_code', 'overdue_since_on', 'items'])
    .where('person_id', '=', personId)
    .executeTakeFirst()

/** How calls about these children ended, the latest first. */
export const listResults = (handle: Db, personIds: readonly string[]) =>
  own(handle)
    .selectFrom('guidance_call_result')
    .select(['result_id', 'person_id', 'outcome', 'again_on', 'note_sealed', 'called_by', 'called_at'])
    .where('person_id', 'in', [...personIds])
    .orderBy('called_at', 'desc')
    .orderBy('result_id', 'desc')
    .execute()
export type ResultRow = Awaited<ReturnType<typeof listResults>>[number]

/** Households among these that asked not to be called any more. */
export async function refusingCalls(handle: Db, householdIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (householdIds.length === 0) return new Set()
  const rows = await own(handle)
    .selectFrom('guidance_call_result')
    .select('household_id')
    .distinct()
    .where('household_id', 'in', [...householdIds])
    .where('outcome', '=', 'noCalls')
    .execute()
  return new Set(rows.map((row) => row.household_id))
}

type NewResult = {
  resultId: string
  personId: string
  householdId: string
  outcome: CallOutcome
  againOn: string | null
  noteSealed: Buffer | null
  by: string
}

export async function insertResult(work: Work, result: NewResult, now: Date): Promise<void> {
  await own(work)
    .insertInto('guidance_call_result')
    .values({
      result_id: result.resultId,
      person_id: result.personId,
      household_id: result.householdId,
      outcome: result.outcome,
      again_on: result.againOn,
      note_sealed: result.noteSealed,
      called_by: result.by,
      called_at: now,
    })
    .execute()
}

/** Takes a household out of the list at once. */
export async function dropOverdue(work: Work, householdId: string): Promise<void> {
  await own(work).deleteFrom('guidance_call').where('household_id', '=', householdId).execute()
}

export type Overdue = { personId: string; householdId: string; communityCode: string; since: string; items: number }

/** Puts a batch of children into the list, and takes those of the batch out who have nothing overdue any more. */
export async function putOverdue(work: Work, asked: readonly string[], found: readonly Overdue[], now: Date): Promise<void> {
  const gone = asked.filter((personId) => !found.some((each) => each.personId === personId))
  if (gone.length > 0) await own(work).deleteFrom('guidance_call').where('person_id', 'in', gone).execute()
  if (found.length === 0) return
  const rows = found.map((each) => ({
    person_id: each.personId,
    household_id: each.householdId,
    community_code: each.communityCode,
    overdue_since_on: each.since,
    items: each.items,
    worked_out_at: now,
  }))
  await own(work)
    .insertInto('guidance_call')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('person_id').doUpdateSet((eb) => ({
        household_id: eb.ref('excluded.household_id'),
        community_code: eb.ref('excluded.community_code'),
        overdue_since_on: eb.ref('excluded.overdue_since_on'),
        items: eb.ref('excluded.items'),
        worked_out_at: eb.ref('excluded.worked_out_at'),
      })),
    )
    .execute()
}

/** Forgets rows no round has come by since: their child is no longer among those asked about. */
export async function dropOlderThan(handle: Db, before: Date): Promise<void> {
  await own(handle).deleteFrom('guidance_call').where('worked_out_at', '<', before).execute()
}
