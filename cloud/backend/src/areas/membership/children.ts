import type { AuditNote } from '../../platform/audit-trail'
import type { Db, Work } from '../../platform/tables'
import { asId } from '@xiongguan/contract/kit/id'
import type { ShareRight } from '@xiongguan/contract/membership/family-rules'
import { householdSize, type PersonId, type Sex } from '@xiongguan/contract/membership/terms'
import { v7 } from 'uuid'
import { childrenAmong, childrenOfHousehold, takeChild, writeBirth, type Birth } from './birth-store'
import { childConsentNotice } from './child-consent-notice'
import { keepNickname } from './keep-nickname'
import type { MembershipDeps } from './ports'
import { nicknameFor, rightsOf } from './read-household'
import { countPeople, findHousehold, findOwner, insertPerson } from './store'

/** The household an account belongs to, who owns it, and what the account may do there. */
export type Home = { householdId: string; communityCode: string; owns: boolean; ownerId: string | null; may: readonly ShareRight[] }

export async function homeOf(handle: Db, accountId: string): Promise<Home | null> {
  const household = await findHousehold(handle, accountId)
  if (!household) return null
  const { household_id: householdId, community_code: communityCode, role } = household
  const owns = role === 'owner'
  const ownerId = owns ? accountId : ((await findOwner(handle, householdId))?.owner_account_id ?? null)
  return { householdId, communityCode, owns, ownerId, may: rightsOf(household) }
}

/** A child of a household with its birth, where the family told it. */
export type ChildWithBirth = { personId: PersonId; nickname: string; bornOn: string | null; sex: Sex | null }

/** The living children of a household, the eldest first; one without a birth date at the end. */
export async function childrenWithBirth({ platform }: Pick<MembershipDeps, 'platform'>, handle: Db, householdId: string): Promise<ChildWithBirth[]> {
  const rows = await childrenOfHousehold(handle, householdId)
  return rows.map((row) => ({
    personId: asId<'Person'>(row.person_id),
    nickname: nicknameFor(platform, row),
    bornOn: row.born_on,
    sex: row.sex,
  }))
}

/** A child with its home as it is now. */
export type ChildAtHome = {
  personId: string
  householdId: string
  communityCode: string
  ownerId: string | null
  bornOn: string | null
  sex: Sex | null
}

export const atHome = (row: Awaited<ReturnType<typeof childrenAmong>>[number]): ChildAtHome => ({
  personId: row.person_id,
  householdId: row.household_id,
  communityCode: row.community_code,
  ownerId: row.owner_account_id,
  bornOn: row.born_on,
  sex: row.sex,
})

/** Which of these people are living children, each with its home; asked before anything about a child is shown to staff. */
export async function livingChildren(handle: Db, personIds: readonly string[]): Promise<ReadonlyMap<string, ChildAtHome>> {
  if (personIds.length === 0) return new Map()
  return new Map((await childrenAmong(handle, [...new Set(personIds)])).map((row) => [row.person_id, atHome(row)]))
}

export type NewChild = Birth & {
  accountId: string
  householdId: string
  nickname: string
  /** As `notices.judgeText` judged the nickname, before the transaction. */
  judgement: 'clear' | 'held'
  /** The text about children's nicknames the guardian agreed to. */
  consentVersion: string | undefined
}

export type ChildAdded = { kind: 'added'; personId: PersonId; audit: AuditNote[] } | { kind: 'consentMissing' } | { kind: 'full' }

/** Adds a child with its birth to a household the caller holds, in the caller's transaction; as `addPerson` does without one. */
export async function addChild(deps: MembershipDeps, work: Work, child: NewChild): Promise<ChildAdded> {
  const { accountId, householdId, nickname, judgement, consentVersion: version } = child
  if (version !== childConsentNotice.version) return { kind: 'consentMissing' }
  if ((await countPeople(work, householdId)) >= householdSize) return { kind: 'full' }
  const personId = asId<'Person'>(v7())
  const kept = await keepNickname(deps, work, { accountId, personId, nickname, judgement })
  await insertPerson(work, { ...kept, personId, householdId, kind: 'child', consentVersion: version }, deps.platform.clock.now())
  await deps.consent.record(work, { accountId, purpose: 'childNickname', version, subjectId: personId })
  await writeBirth(work, personId, child, accountId)
  const subject = { subjectKind: 'person', subjectId: personId }
  return {
    kind: 'added',
    personId,
    audit: [
      { action: 'person.added', ...subject },
      { action: 'consent.given', ...subject, detail: 'childNickname' },
    ],
  }
}

/**
 * Writes down a child's birth as its family tells it. What somebody compared with the original, or staff registered, is not
 * changed from the phone: `verified` then.
 */
export async function setBirth(
  work: Work,
  child: Birth & { householdId: string; personId: string; actorId: string },
): Promise<'saved' | 'verified' | 'gone'> {
  const row = await takeChild(work, child.householdId, child.personId)
  if (!row) return 'gone'
  if (row.born_on === child.bornOn && row.sex === child.sex) return 'saved'
  const settled = row.verified_at !== null || (row.source !== 'self' && row.born_on !== null)
  if (settled) return 'verified'
  await writeBirth(work, child.personId, child, child.actorId)
  return 'saved'
}
