import { ownTables, type Db, type Work } from '../../platform/tables'
import type { CustodyTables } from './tables'

const own = (handle: Db) => ownTables<CustodyTables>(handle)

type NewHandover = { handoverId: string; fileId: string; from: string; to: string }

/** Asks a colleague to take over; false while somebody is asked already. */
export async function insertHandover(work: Work, { handoverId, fileId, from, to }: NewHandover, now: Date): Promise<boolean> {
  const made = await own(work)
    .insertInto('custody_handover')
    .values({
      handover_id: handoverId,
      file_id: fileId,
      from_account_id: from,
      to_account_id: to,
      proposed_at: now,
      decision: null,
      decided_by: null,
      decided_at: null,
    })
    .onConflict((conflict) => conflict.columns(['file_id', 'from_account_id']).where('decision', 'is', null).doNothing())
    .executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}

const openHandovers = (handle: Db) =>
  own(handle)
    .selectFrom('custody_handover as handover')
    .innerJoin('custody_file as file', 'file.file_id', 'handover.file_id')
    .select(['handover.handover_id', 'handover.file_id', 'handover.from_account_id', 'handover.to_account_id', 'handover.proposed_at'])
    .select(['file.contents_sealed'])
    .where('handover.decision', 'is', null)

/** What waits for this account to take over. */
export function listHandoversTo(handle: Db, accountId: string) {
  return openHandovers(handle).where('handover.to_account_id', '=', accountId).orderBy('handover.handover_id').limit(50).execute()
}

export function findHandoverFrom(handle: Db, fileId: string, accountId: string) {
  return openHandovers(handle).where('handover.file_id', '=', fileId).where('handover.from_account_id', '=', accountId).executeTakeFirst()
}

/** An open hand-over, held until the transaction ends, for one of its two sides. */
export function lockHandover(work: Work, handoverId: string, accountId: string) {
  return openHandovers(work)
    .where('handover.handover_id', '=', handoverId)
    .where((eb) => eb.or([eb('handover.from_account_id', '=', accountId), eb('handover.to_account_id', '=', accountId)]))
    .forUpdate(['handover', 'file'])
    .executeTakeFirst()
}

type Decision = 'accepted' | 'declined' | 'withdrawn'

export async function decideHandover(work: Work, handoverId: string, decision: Decision, by: string, now: Date): Promise<void> {
  await own(work).updateTable('custody_handover').set({ decision, decided_by: by, decided_at: now }).where('handover_id', '=', handoverId).execute()
}

/** Whoever is no contact any more hands nothing over: what they asked for is taken back in their name. */
export async function closeHandoversFrom(work: Work, fileId: string, accountId: string, now: Date): Promise<void> {
  await own(work)
    .updateTable('custody_handover')
    .set({ decision: 'withdrawn', decided_by: accountId, decided_at: now })
    .where('file_id', '=', fileId)
    .where('from_account_id', '=', accountId)
    .where('decision', 'is', null)
    .execute()
}
