import type { Keep, MergeOutcome, OfflineField } from '@xiongguan/contract/membership/register-rules'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { MembershipTables } from './tables'

const own = (handle: Db) => ownTables<MembershipTables>(handle)

const edits = (handle: Db, accountId: string) => own(handle).selectFrom('membership_field_edit').selectAll().where('account_id', '=', accountId)

export function findEdit(handle: Db, accountId: string, editId: string) {
  return edits(handle, accountId).where('edit_id', '=', editId).executeTakeFirst()
}
export type EditRow = NonNullable<Awaited<ReturnType<typeof findEdit>>>

export function findEdits(handle: Db, accountId: string, editIds: readonly string[]) {
  return edits(handle, accountId)
    .where('edit_id', 'in', [...editIds])
    .execute()
}

export function lockEdit(work: Work, accountId: string, editId: string) {
  return edits(work, accountId).where('edit_id', '=', editId).forUpdate().executeTakeFirst()
}

/** Conflicts that wait for this account, oldest first; more than these are shown when these are decided. */
export function openConflicts(handle: Db, accountId: string) {
  return edits(handle, accountId)
    .where('outcome', '=', 'conflict')
    .where('settled_at', 'is', null)
    .orderBy('received_at')
    .orderBy('edit_id')
    .limit(50)
    .execute()
}

type NewEdit = {
  accountId: string
  editId: string
  householdId: string
  personId: string | null
  field: OfflineField
  basedOn: number
  outcome: MergeOutcome
  valueSealed: Buffer | null
}

export async function insertEdit(work: Work, edit: NewEdit, now: Date): Promise<void> {
  await own(work)
    .insertInto('membership_field_edit')
    .values({
      account_id: edit.accountId,
      edit_id: edit.editId,
      household_id: edit.householdId,
      person_id: edit.personId,
      field: edit.field,
      base_version: edit.basedOn,
      outcome: edit.outcome,
      value_sealed: edit.valueSealed,
      received_at: now,
    })
    .execute()
}

/** What a person took back leaves no copy in an edit that waits. */
export async function forgetEdits(work: Work, personId: string, fields: readonly OfflineField[]): Promise<void> {
  await own(work)
    .deleteFrom('membership_field_edit')
    .where('person_id', '=', personId)
    .where('field', 'in', [...fields])
    .execute()
}

/** Decided: which value stands is kept, the value itself is not. */
export async function settleEdit(work: Work, accountId: string, editId: string, kept: Keep, now: Date): Promise<void> {
  await own(work)
    .updateTable('membership_field_edit')
    .set({ value_sealed: null, kept, settled_at: now })
    .where('account_id', '=', accountId)
    .where('edit_id', '=', editId)
    .execute()
}
