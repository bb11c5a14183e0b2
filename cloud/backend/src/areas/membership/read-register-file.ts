import type { AuditPurpose } from '@xiongguan/contract/audit/terms'
import { asId } from '@xiongguan/contract/kit/id'
import { registerRefusalWords } from '@xiongguan/contract/membership/register-rules'
import type { RegisterFile } from '@xiongguan/contract/membership/register-staff'
import { accountOf, type Account, type CallContext } from '../../platform/access/caller'
import { civilDate } from '../../platform/civil-date'
import type { Db } from '../../platform/tables'
import { namesOfPlaces } from './names-of-places'
import type { MembershipDeps } from './ports'
import { looksAt } from './register-audit'
import { memberOf } from './register-member'
import { reachHousehold, registerReach, type Reached } from './register-reach'
import { membersOf, placesOfHousehold, staysInHousehold, type MemberRow } from './register-store'
import { addressFor, childFilesOf, isYoung, nameFor, personView, type Viewing } from './register-views'
import { householdFaults, type Member } from './relation-rules'

/** What is to be put in order, in words; someone who died as head is told apart from no head at all. */
export function noticesOf(members: readonly Member[], today: string): string[] {
  const dead = members.some(({ relation, diedOn }) => relation === 'head' && diedOn !== null)
  const others = members.some(({ diedOn }) => diedOn === null)
  const faults = householdFaults(members, today).map((fault) => registerRefusalWords[fault])
  return dead && others ? ['户主已去世，请和家里商量后选一位新户主。', ...faults] : faults
}

async function historyOf(work: Db, viewing: Viewing, { household }: Reached): Promise<Pick<RegisterFile, 'stays' | 'places'>> {
  const stays = await staysInHousehold(work, household.household_id)
  const places = await placesOfHousehold(work, household.household_id)
  const names = await namesOfPlaces(
    work,
    places.map((row) => row.community_code),
  )
  const now = viewing.platform.clock.now()
  return {
    stays: stays.map((row) => ({
      personId: asId<'Person'>(row.person_id),
      name: isYoung(row, now) && !viewing.childFiles.get(row.person_id) ? null : nameFor(viewing, household.community_code, row),
      from: civilDate(row.from_at),
      to: row.to_at && civilDate(row.to_at),
    })),
    places: places.map((row) => ({ communityName: names.get(row.community_code) ?? row.community_code, from: row.from_on, to: row.to_on })),
  }
}

/** A household's file within reach, without writing down the look. */
export async function fileOf(deps: MembershipDeps, work: Db, account: Account, reached: Reached, rows: readonly MemberRow[]): Promise<RegisterFile> {
  const { platform } = deps
  const { household, reach } = reached
  const now = platform.clock.now()
  const viewing = { platform, reach, childFiles: await childFilesOf(work, account.accountId, rows, now) }
  const keeping = await registerReach(deps, work, account, 'keepRegister')
  const names = await namesOfPlaces(work, [household.community_code])
  return {
    householdId: asId<'Household'>(household.household_id),
    community: { code: household.community_code, name: names.get(household.community_code) ?? household.community_code },
    address: addressFor(viewing, household),
    mayKeep: keeping.covers(household.community_code),
    people: rows.map((row) => personView(viewing, household.community_code, row)),
    notices: noticesOf(rows.map(memberOf), civilDate(now)),
    ...(await historyOf(work, viewing, reached)),
  }
}

/** Opens a household's file within reach; written down with its purpose before the answer, and once more for each child's file. */
export function readRegisterFile(
  deps: MembershipDeps,
  context: CallContext,
  { householdId, purpose }: { householdId: string; purpose: AuditPurpose },
) {
  const account = accountOf(context)
  return deps.platform.db.transaction().execute(async (work) => {
    const reached = await reachHousehold(deps, work, account, householdId, 'seeRegister')
    const rows = await membersOf(work, [householdId])
    const file = await fileOf(deps, work, account, reached, rows)
    await looksAt(deps, work, context, { action: 'register.opened', purpose }, [householdId])
    const children = file.people.filter(({ childFile }) => childFile?.standing === 'open')
    const origin = { actorId: account.accountId, requestId: context.requestId }
    const opened = { action: 'childFile.opened' as const, subjectKind: 'person', purpose, householdId }
    if (children.length > 0)
      await deps.platform.trail.write(
        work,
        origin,
        children.map(({ personId }) => ({ ...opened, subjectId: personId })),
      )
    return file
  })
}
