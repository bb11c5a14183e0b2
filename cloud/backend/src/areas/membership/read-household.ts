import { asId } from '@xiongguan/contract/kit/id'
import type { Household } from '@xiongguan/contract/membership/resident'
import { shareRights, type ShareRight } from '@xiongguan/contract/membership/family-rules'
import type { PersonId, PersonKind, HouseholdId } from '@xiongguan/contract/membership/terms'
import type { Platform } from '../../platform/platform'
import type { Db } from '../../platform/tables'
import { nicknamePlace } from './keep-nickname'
import { readQuiet } from './quiet-subjects'
import { refusedNickname, unclearedNickname, unnamedHousehold } from './rules'
import { findHousehold, firstAdults, listPeople, type PersonRow } from './store'

type Reading = Pick<Platform, 'sealer'>

/** A household as later areas see it: who belongs to it and where it is. Nicknames as the household itself reads them. */
export type HouseholdFile = {
  householdId: HouseholdId
  communityCode: string
  people: readonly { personId: PersonId; nickname: string; kind: PersonKind }[]
}

export function nicknameFor({ sealer }: Reading, row: Pick<PersonRow, 'person_id' | 'nickname_sealed'>): string {
  return row.nickname_sealed ? sealer.open('contact', nicknamePlace(row.person_id), row.nickname_sealed) : refusedNickname
}

/** What an account may do in its household: the owner everything, a sharer what the owner allows. */
export const rightsOf = ({ role, may }: { role: 'owner' | 'sharer'; may: ShareRight[] | null }): readonly ShareRight[] =>
  role === 'owner' ? shareRights : (may ?? [])

/** The account's household as it reads it itself; null when it has none. */
export async function readHousehold(deps: Reading, handle: Db, accountId: string): Promise<Household | null> {
  const household = await findHousehold(handle, accountId)
  if (!household) return null
  const quiet = await readQuiet(handle, accountId)
  const may = rightsOf(household)
  const people = may.includes('seePeople') ? await listPeople(handle, household.household_id) : []
  return {
    householdId: asId<'Household'>(household.household_id),
    role: household.role,
    may: [...may],
    community: { code: household.community_code, name: household.community_name },
    townName: household.town_name ?? '',
    quiet: quiet.household,
    quietPregnancy: quiet.pregnancy,
    people: people.map((row) => ({
      personId: asId<'Person'>(row.person_id),
      nickname: nicknameFor(deps, row),
      kind: row.kind,
      // A refused nickname is not cleared either; its place says to choose another.
      textState: row.text_state,
      quiet: quiet.household || quiet.personIds.has(row.person_id),
    })),
  }
}

/** A household as a count of it needs it: who and of what kind, without opening a seal. */
export type HouseholdParty = Pick<HouseholdFile, 'householdId' | 'communityCode'> & { people: readonly { personId: PersonId; kind: PersonKind }[] }

/** The household of an account that may do this there; null for everybody else. */
export async function householdParty(handle: Db, accountId: string, right: ShareRight = 'signUp'): Promise<HouseholdParty | null> {
  const household = await findHousehold(handle, accountId)
  if (!household || !rightsOf(household).includes(right)) return null
  const people = await listPeople(handle, household.household_id)
  return {
    householdId: asId<'Household'>(household.household_id),
    communityCode: household.community_code,
    people: people.map((row) => ({ personId: asId<'Person'>(row.person_id), kind: row.kind })),
  }
}

export async function householdFile(deps: Reading, handle: Db, accountId: string, right: ShareRight = 'signUp'): Promise<HouseholdFile | null> {
  const household = await findHousehold(handle, accountId)
  if (!household || !rightsOf(household).includes(right)) return null
  const people = await listPeople(handle, household.household_id)
  return {
    householdId: asId<'Household'>(household.household_id),
    communityCode: household.community_code,
    people: people.map((row) => ({ personId: asId<'Person'>(row.person_id), nickname: nicknameFor(deps, row), kind: row.kind })),
  }
}

/** The children of the account's household, each by its nickname. */
export async function childrenOf(deps: Reading, handle: Db, accountId: string) {
  // Consents are never shared: a phone that only shares the household decides for no child.
  if ((await findHousehold(handle, accountId))?.role !== 'owner') return []
  const people = (await householdFile(deps, handle, accountId))?.people ?? []
  return people.filter(({ kind }) => kind === 'child').map(({ personId, nickname }) => ({ personId, nickname }))
}

/** What a household is called by the adult added first; one of a roster has a name and no nickname yet. */
const calledBy = (deps: Reading, row: Pick<PersonRow, 'person_id' | 'nickname_sealed' | 'text_state'>): string => {
  if (row.text_state !== 'clear') return unclearedNickname
  return row.nickname_sealed ? nicknameFor(deps, row) : unnamedHousehold
}

/** What staff read instead of a name: what each household is called; a household without an adult is left out. */
export async function ownerNicknames(deps: Reading, handle: Db, householdIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (householdIds.length === 0) return new Map()
  const rows = await firstAdults(handle, [...new Set(householdIds)])
  return new Map(rows.map((row) => [row.household_id, calledBy(deps, row)]))
}
