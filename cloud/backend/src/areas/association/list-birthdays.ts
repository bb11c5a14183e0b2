import type { MemberBirthday } from '@xiongguan/contract/association/member-resident'
import { asId } from '@xiongguan/contract/kit/id'
import { showName } from '../../platform/access/field-views'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { civilDate } from '../../platform/civil-date'
import { memberNote, readOnRecord } from './member-reader'
import { daysAhead, daysOfMonth } from './member-rules'
import { memberSeals } from './member-seals'
import { listBirthdays as listRows } from './member-store'
import type { AssociationDeps } from './ports'

/** How many days ahead the list looks. */
const ahead = 14

const todayOf = ({ platform }: AssociationDeps) => civilDate(platform.clock.now())

/** Birthdays of the next fortnight. */
export const listBirthdays = (deps: AssociationDeps, context: CallContext) => birthdaysOn(deps, context, daysAhead(todayOf(deps), ahead))

/** Birthdays of this month, for whoever looks after the members of a place. */
export const listBirthdaysOfMonth = (deps: AssociationDeps, context: CallContext) => birthdaysOn(deps, context, daysOfMonth(todayOf(deps)))

/** Birthdays of members who gave theirs, in the order of the days, and never of a family that rests. */
async function birthdaysOn(deps: AssociationDeps, context: CallContext, days: readonly string[]): Promise<MemberBirthday[]> {
  const { platform, identity, notices, membership } = deps
  const reach = await identity.reachOf(platform.db, accountOf(context), 'members')
  const rows = await readOnRecord(
    deps,
    context,
    async (work) => {
      const found = await listRows(work, reach.communities, days)
      const seen = found.filter((row) => reach.view(row.community_code, 'birthDate') === 'full')
      const resting: boolean[] = []
      for (const { account_id, person_id } of seen) {
        resting.push(account_id ? await notices.rests(work, account_id, 'memberBirthday', person_id ? [person_id] : []) : true)
      }
      return seen.filter((_row, place) => !resting[place])
    },
    (found) => found.map((row) => memberNote('members.read', row, 'service', 'name,birthDate')),
  )
  const [seals, names] = [
    memberSeals(platform.sealer),
    await membership.communityNames(
      platform.db,
      rows.map((row) => row.community_code),
    ),
  ]
  return rows
    .sort((one, other) => days.indexOf(one.birthday ?? '') - days.indexOf(other.birthday ?? ''))
    .map((row) => ({
      memberId: asId<'Member'>(row.member_id),
      name: row.name_sealed && showName(reach.view(row.community_code, 'name'), seals.open('name_sealed', row.member_id, row.name_sealed) ?? ''),
      birthday: row.birthday ?? '',
      community: { code: row.community_code, name: names.get(row.community_code) ?? '' },
    }))
}
