import type { KindRule } from '@xiongguan/contract/association/member-staff'
import type { MemberKind } from '@xiongguan/contract/association/member-terms'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { AssociationTables } from './tables'

const own = (handle: Db) => ownTables<AssociationTables>(handle)

export function listKinds(handle: Db) {
  return own(handle).selectFrom('association_member_kind').selectAll().orderBy('kind').execute()
}

export async function findKind(handle: Db, kind: MemberKind) {
  return own(handle).selectFrom('association_member_kind').selectAll().where('kind', '=', kind).executeTakeFirstOrThrow()
}

export async function setKindRule(
  work: Work,
  { kind, secondReview, termMonths, graceDays, duesFen }: KindRule,
  by: string,
  now: Date,
): Promise<void> {
  await own(work)
    .updateTable('association_member_kind')
    .set({ second_review: secondReview, term_months: termMonths, grace_days: graceDays, dues_fen: duesFen, set_by: by, set_at: now })
    .where('kind', '=', kind)
    .execute()
}

type Dues = { memberId: string; year: number; fen: number; paidOn: string; by: string }

/** Writes down dues of a year; written again it is corrected. */
export async function putDues(work: Work, { memberId, year, fen, paidOn, by }: Dues): Promise<void> {
  await own(work)
    .insertInto('association_member_dues')
    .values({ member_id: memberId, year, amount_fen: fen, paid_on: paidOn, by_account_id: by })
    .onConflict((conflict) => conflict.columns(['member_id', 'year']).doUpdateSet({ amount_fen: fen, paid_on: paidOn, by_account_id: by }))
    .execute()
}

export function duesOf(handle: Db, memberId: string) {
  return own(handle).selectFrom('association_member_dues').selectAll().where('member_id', '=', memberId).orderBy('year', 'desc').execute()
}
