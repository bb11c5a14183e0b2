import type { SharerRelation, ShareRight } from '@xiongguan/contract/membership/family-rules'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { MembershipTables } from './tables'

const own = (handle: Db) => ownTables<MembershipTables>(handle)

/** Which household an account belongs to and how; a sharer with what the owner allows. */
export function findBelonging(handle: Db, accountId: string) {
  return own(handle)
    .selectFrom('membership_belonging as belonging')
    .leftJoin('membership_sharer as sharer', (join) =>
      join
        .onRef('sharer.account_id', '=', 'belonging.account_id')
        .onRef('sharer.household_id', '=', 'belonging.household_id')
        .on('sharer.ended_at', 'is', null),
    )
    .select(['belonging.household_id', 'belonging.role', 'sharer.may', 'sharer.sharer_id', 'sharer.person_id'])
    .where('belonging.account_id', '=', accountId)
    .executeTakeFirst()
}

type Belonging = { accountId: string; householdId: string; role: 'owner' | 'sharer' }

/** Takes the account for a household; false when it belongs to one. Two at once wait for each other on the account. */
export async function takeBelonging(work: Work, { accountId, householdId, role }: Belonging, now: Date): Promise<boolean> {
  const taken = await own(work)
    .insertInto('membership_belonging')
    .values({ account_id: accountId, household_id: householdId, role, since_at: now })
    .onConflict((conflict) => conflict.column('account_id').doNothing())
    .returning('account_id')
    .executeTakeFirst()
  return taken !== undefined
}

export async function dropBelonging(work: Work, accountId: string, householdId: string): Promise<void> {
  await own(work).deleteFrom('membership_belonging').where('account_id', '=', accountId).where('household_id', '=', householdId).execute()
}

/** Everyone reached through a household, its owner in front. */
export function listBelonging(handle: Db, householdId: string) {
  return own(handle)
    .selectFrom('membership_belonging')
    .select(['account_id', 'role'])
    .where('household_id', '=', householdId)
    .orderBy('role')
    .orderBy('since_at')
    .orderBy('account_id')
    .execute()
}

/** Holds a household's row, so that changes of who shares it come one after another. */
export function holdHousehold(work: Work, householdId: string) {
  return own(work)
    .selectFrom('membership_household')
    .select(['household_id', 'community_code', 'owner_account_id'])
    .where('household_id', '=', householdId)
    .where('erased_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

export function listSharers(handle: Db, householdId: string) {
  return own(handle)
    .selectFrom('membership_sharer as sharer')
    .leftJoin('membership_person as person', 'person.person_id', 'sharer.person_id')
    .select([
      'sharer.sharer_id',
      'sharer.account_id',
      'sharer.relation',
      'sharer.may',
      'sharer.joined_at',
      'person.person_id',
      'person.nickname_sealed',
    ])
    .where('sharer.household_id', '=', householdId)
    .where('sharer.ended_at', 'is', null)
    .orderBy('sharer.joined_at')
    .orderBy('sharer.sharer_id')
    .execute()
}

type NewSharer = { sharerId: string; householdId: string; accountId: string; personId: string | null; relation: SharerRelation; may: ShareRight[] }

export async function insertSharer(work: Work, sharer: NewSharer, now: Date): Promise<void> {
  await own(work)
    .insertInto('membership_sharer')
    .values({
      sharer_id: sharer.sharerId,
      household_id: sharer.householdId,
      account_id: sharer.accountId,
      person_id: sharer.personId,
      relation: sharer.relation,
      may: sharer.may,
      joined_at: now,
    })
    .execute()
}

export async function setMay(work: Work, householdId: string, sharerId: string, may: ShareRight[]): Promise<boolean> {
  const changed = await own(work)
    .updateTable('membership_sharer')
    .set({ may })
    .where('sharer_id', '=', sharerId)
    .where('household_id', '=', householdId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** Ends a sharer and gives the account back to itself; answers whose it was, nothing when it had ended. */
export async function endSharer(work: Work, householdId: string, by: { sharerId: string } | { accountId: string }, now: Date) {
  const ended = await own(work)
    .updateTable('membership_sharer')
    .set({ ended_at: now })
    .where('household_id', '=', householdId)
    .where('ended_at', 'is', null)
    .$if('sharerId' in by, (query) => query.where('sharer_id', '=', 'sharerId' in by ? by.sharerId : ''))
    .$if('accountId' in by, (query) => query.where('account_id', '=', 'accountId' in by ? by.accountId : ''))
    .returning(['sharer_id', 'account_id', 'person_id'])
    .executeTakeFirst()
  if (ended) await dropBelonging(work, ended.account_id, householdId)
  return ended
}

export function listOpenInvitations(handle: Db, householdId: string, now: Date) {
  return own(handle)
    .selectFrom('membership_sharing_invitation as invitation')
    .leftJoin('membership_person as person', 'person.person_id', 'invitation.person_id')
    .select(['invitation_id', 'invitation.relation', 'may', 'expires_at', 'person.person_id', 'person.nickname_sealed'])
    .where('invitation.household_id', '=', householdId)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('invitation_id')
    .execute()
}

type NewInvitation = Omit<NewSharer, 'sharerId' | 'accountId'> & { invitationId: string; codeHash: Buffer; expiresAt: Date }

export async function insertSharingInvitation(work: Work, invitation: NewInvitation, now: Date): Promise<void> {
  await own(work)
    .insertInto('membership_sharing_invitation')
    .values({
      invitation_id: invitation.invitationId,
      household_id: invitation.householdId,
      person_id: invitation.personId,
      relation: invitation.relation,
      may: invitation.may,
      code_hash: invitation.codeHash,
      made_at: now,
      expires_at: invitation.expiresAt,
    })
    .execute()
}

export async function withdrawSharingInvitation(work: Work, householdId: string, invitationId: string, now: Date): Promise<boolean> {
  const withdrawn = await own(work)
    .updateTable('membership_sharing_invitation')
    .set({ withdrawn_at: now })
    .where('invitation_id', '=', invitationId)
    .where('household_id', '=', householdId)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return withdrawn.numUpdatedRows === 1n
}

/** Takes back every open invitation of a household. */
export async function withdrawAllInvitations(work: Work, householdId: string, now: Date): Promise<void> {
  await own(work)
    .updateTable('membership_sharing_invitation')
    .set({ withdrawn_at: now })
    .where('household_id', '=', householdId)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()
}

/** An invitation by the hash of its code that can still be accepted. */
export function findOpenInvitation(handle: Db, codeHash: Buffer, now: Date) {
  return own(handle)
    .selectFrom('membership_sharing_invitation as invitation')
    .innerJoin('membership_household as household', 'household.household_id', 'invitation.household_id')
    .innerJoin('membership_place as community', 'community.code', 'household.community_code')
    .leftJoin('membership_person as person', (join) =>
      join.onRef('person.person_id', '=', 'invitation.person_id').on('person.removed_at', 'is', null),
    )
    .select([
      'invitation.invitation_id',
      'invitation.household_id',
      'invitation.relation',
      'invitation.may',
      'invitation.expires_at',
      'household.owner_account_id',
      'community.name as community_name',
      'person.person_id',
      'person.account_id as person_account_id',
      'person.nickname_sealed',
    ])
    .where('invitation.code_hash', '=', codeHash)
    .where('invitation.used_at', 'is', null)
    .where('invitation.withdrawn_at', 'is', null)
    .where('invitation.expires_at', '>', now)
    .where('household.erased_at', 'is', null)
    .executeTakeFirst()
}

/** Uses an invitation up; false when another phone was faster. */
export async function takeSharingInvitation(work: Work, invitationId: string, accountId: string, now: Date): Promise<boolean> {
  const taken = await own(work)
    .updateTable('membership_sharing_invitation')
    .set({ used_by: accountId, used_at: now })
    .where('invitation_id', '=', invitationId)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return taken.numUpdatedRows === 1n
}

/** Makes a phone that of one of the household's people; an earlier phone of theirs stays. */
export async function setPersonAccount(work: Work, personId: string, accountId: string): Promise<void> {
  await own(work)
    .updateTable('membership_person')
    .set({ account_id: accountId })
    .where('person_id', '=', personId)
    .where('account_id', 'is', null)
    .execute()
}

/** The people rows this account stands behind lose it. */
export async function dropPersonAccount(work: Work, accountId: string): Promise<void> {
  await own(work).updateTable('membership_person').set({ account_id: null }).where('account_id', '=', accountId).execute()
}

export async function setOwner(work: Work, householdId: string, accountId: string | null): Promise<void> {
  await own(work).updateTable('membership_household').set({ owner_account_id: accountId }).where('household_id', '=', householdId).execute()
}
