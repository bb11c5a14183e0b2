import type { Role } from '@xiongguan/contract/identity/terms'
import { sql } from 'kysely'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { WantedRight } from './right-rules'
import type { IdentityTables } from './tables'

const own = (handle: Db) => ownTables<IdentityTables>(handle)

const span = ['role', 'area', 'field', 'view', 'opens_minute', 'closes_minute', 'valid_from_on', 'valid_to_on'] as const

type NewRightProposal = WantedRight & { proposalId: string; proposedBy: string; expiresAt: Date }

const columnsOf = (wanted: WantedRight) => ({
  role: wanted.role,
  area: wanted.area,
  field: wanted.field,
  opens_minute: wanted.opensMinute,
  closes_minute: wanted.closesMinute,
  valid_from_on: wanted.validFrom,
  valid_to_on: wanted.validTo,
})

/** Puts a change in; false while one for the same role, area and field waits. One that ran out makes room. */
export async function insertRightProposal(work: Work, wanted: NewRightProposal, now: Date): Promise<boolean> {
  await own(work)
    .updateTable('identity_right_proposal')
    .set({ decision: 'declined', decided_by: wanted.proposedBy, decided_at: now })
    .where('role', '=', wanted.role)
    .where('area', '=', wanted.area)
    .where('field', '=', wanted.field)
    .where('decision', 'is', null)
    .where('expires_at', '<=', now)
    .execute()
  const made = await own(work)
    .insertInto('identity_right_proposal')
    .values({
      ...columnsOf(wanted),
      proposal_id: wanted.proposalId,
      manner: wanted.manner,
      view: wanted.view,
      proposed_by: wanted.proposedBy,
      proposed_at: now,
      expires_at: wanted.expiresAt,
      decision: null,
      decided_by: null,
      decided_at: null,
    })
    .onConflict((conflict) => conflict.columns(['role', 'area', 'field']).where('decision', 'is', null).doNothing())
    .executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}

/** One proposed change, held until the transaction ends. */
export function lockRightProposal(work: Work, proposalId: string) {
  return own(work).selectFrom('identity_right_proposal').selectAll().where('proposal_id', '=', proposalId).forUpdate().executeTakeFirst()
}
export type RightProposalRow = NonNullable<Awaited<ReturnType<typeof lockRightProposal>>>

export function listRightProposals(handle: Db, now: Date) {
  return own(handle)
    .selectFrom('identity_right_proposal')
    .selectAll()
    .where('decision', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('proposal_id')
    .execute()
}

export async function decideRightProposal(work: Work, proposalId: string, decision: 'confirmed' | 'declined', by: string, now: Date): Promise<void> {
  await own(work)
    .updateTable('identity_right_proposal')
    .set({ decision, decided_by: by, decided_at: now })
    .where('proposal_id', '=', proposalId)
    .execute()
}

type Place = Pick<RightProposalRow, 'role' | 'area' | 'field'>

/** What holds for this role, area and field ends on a day; what would begin from then on is taken out, its history stays. */
export async function endRights(work: Work, { role, area, field }: Place, on: string): Promise<void> {
  await own(work)
    .deleteFrom('identity_field_right')
    .where('role', '=', role)
    .where('area', '=', area)
    .where('field', '=', field)
    .where('valid_from_on', '>=', on)
    .execute()
  await own(work)
    .updateTable('identity_field_right')
    .set({ valid_to_on: on })
    .where('role', '=', role)
    .where('area', '=', area)
    .where('field', '=', field)
    .where((eb) => eb.or([eb('valid_to_on', 'is', null), eb('valid_to_on', '>', on)]))
    .execute()
}

export async function insertRight(work: Work, row: RightProposalRow): Promise<void> {
  if (row.view === 'none') return
  const { role, area, field, view, opens_minute, closes_minute, valid_from_on, valid_to_on, proposal_id } = row
  await own(work)
    .insertInto('identity_field_right')
    .values({ role, area, field, view, opens_minute, closes_minute, valid_from_on, valid_to_on, proposal_id })
    .execute()
}

/** Rights that hold on a day, whatever the hour, and those that will. */
export function listRightsOn(handle: Db, on: string) {
  return own(handle)
    .selectFrom('identity_field_right')
    .select([...span])
    .where((eb) => eb.or([eb('valid_to_on', 'is', null), eb('valid_to_on', '>', on)]))
    .orderBy('role')
    .orderBy('area')
    .orderBy('field')
    .orderBy('valid_from_on')
    .execute()
}

export function listRightHistory(handle: Db, limit: number) {
  return own(handle)
    .selectFrom('identity_field_right_history')
    .select([...span, 'change', 'changed_at', 'changed_by', 'confirmed_by'])
    .where('confirmed_by', 'is not', null)
    .orderBy('history_id', 'desc')
    .limit(limit)
    .execute()
}

/** Who held which role at an instant, by the history that the grants keep themselves. */
export async function listHoldersAt(handle: Db, at: Date, limit: number) {
  const { rows } = await sql<{ account_id: string; display_name: string | null; role: Role; scope: string }>`
    select held.account_id, account.display_name, held.role, held.scope
    from (select distinct on (account_id, role, scope) account_id, role, scope, change from identity_role_history
          where changed_at < ${at} order by account_id, role, scope, history_id desc) held
    join identity_account account on account.account_id = held.account_id
    where held.change = 'granted' order by held.role, held.scope, held.account_id limit ${limit}`.execute(handle)
  return rows
}
