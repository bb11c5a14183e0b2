import type { HandoverState } from '@xiongguan/contract/association/contact-terms'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { AssociationTables } from './tables'

const own = (handle: Db) => ownTables<AssociationTables>(handle)

type NewHandover = { handoverId: string; householdId: string; giverId: string; takerId: string; by: string }

/** Opens a hand-over; false while another one of the household is open. */
export async function insertHandover(work: Work, { handoverId, householdId, giverId, takerId, by }: NewHandover, now: Date): Promise<boolean> {
  const opened = await own(work)
    .insertInto('association_contact_handover')
    .values({
      handover_id: handoverId,
      household_id: householdId,
      giver_id: giverId,
      taker_id: takerId,
      state: 'open',
      proposed_by: by,
      proposed_at: now,
    })
    .onConflict((conflict) => conflict.column('household_id').where('state', '=', 'open').doNothing())
    .returning('handover_id')
    .executeTakeFirst()
  return opened !== undefined
}

export function findHandover(handle: Db, handoverId: string) {
  return own(handle).selectFrom('association_contact_handover').selectAll().where('handover_id', '=', handoverId).executeTakeFirst()
}

export function lockHandover(work: Work, handoverId: string) {
  return own(work).selectFrom('association_contact_handover').selectAll().where('handover_id', '=', handoverId).forUpdate().executeTakeFirst()
}
export type HandoverRow = NonNullable<Awaited<ReturnType<typeof lockHandover>>>

export async function confirmHandover(work: Work, handoverId: string, sides: readonly ('giver' | 'taker')[], now: Date): Promise<void> {
  await own(work)
    .updateTable('association_contact_handover')
    .set(Object.fromEntries(sides.map((side) => [`${side}_at`, now])))
    .where('handover_id', '=', handoverId)
    .execute()
}

type Ending = { state: Exclude<HandoverState, 'open'>; decidedBy?: string; reason?: Buffer | null }

export async function endHandover(work: Work, handoverId: string, { state, decidedBy, reason }: Ending, now: Date): Promise<void> {
  await own(work)
    .updateTable('association_contact_handover')
    .set({ state, ended_at: now, decided_by: decidedBy ?? null, reason_sealed: reason ?? null })
    .where('handover_id', '=', handoverId)
    .where('state', '=', 'open')
    .execute()
}

const named = (handle: Db) =>
  own(handle)
    .selectFrom('association_contact_handover as handover')
    .innerJoin('association_member as giver', 'giver.member_id', 'handover.giver_id')
    .innerJoin('association_member as taker', 'taker.member_id', 'handover.taker_id')
    .select(['handover.handover_id', 'handover.household_id', 'handover.giver_id', 'handover.taker_id', 'handover.giver_at', 'handover.taker_at'])
    .select([
      'giver.name_sealed as giver_sealed',
      'taker.name_sealed as taker_sealed',
      'giver.account_id as giver_account',
      'taker.account_id as taker_account',
    ])
    .where('handover.state', '=', 'open')

/** Open hand-overs in which these contacts give or take. */
export function handoversOf(handle: Db, memberIds: readonly string[]) {
  return named(handle)
    .where((eb) => eb.or([eb('handover.giver_id', 'in', [...memberIds]), eb('handover.taker_id', 'in', [...memberIds])]))
    .orderBy('handover.handover_id')
    .execute()
}

export function openHandoversOf(handle: Db, householdIds: readonly string[]) {
  return named(handle)
    .where('handover.household_id', 'in', [...householdIds])
    .execute()
}
export type NamedHandover = Awaited<ReturnType<typeof openHandoversOf>>[number]

export function openHandover(handle: Db, handoverId: string) {
  return named(handle).where('handover.handover_id', '=', handoverId).executeTakeFirst()
}
