import type { AuditPurpose } from '@xiongguan/contract/audit/terms'
import { asId } from '@xiongguan/contract/kit/id'
import type { HouseholdRow } from '@xiongguan/contract/membership/register-staff'
import { accountOf, type CallContext } from '../../platform/access/caller'
import type { Reach } from '../../platform/access/reach'
import { notFound } from '../../platform/failures'
import { decodeCursor, pageFrom, pageSize } from '../../platform/paging'
import type { Db } from '../../platform/tables'
import { namesOfPlaces } from './names-of-places'
import type { MembershipDeps } from './ports'
import { looksAt } from './register-audit'
import { registerReach } from './register-reach'
import { countHouseholdsIn, householdsIn } from './register-search-store'
import { membersOf, type MemberRow, type RegisterHouseholdRow } from './register-store'
import { addressFor, isYoung, nameFor } from './register-views'

type Listing = { communityCode: string; purpose: AuditPurpose; cursor?: string | undefined }

/** The one a household is known by: its head, else whoever is named first; never a child under 14. */
export function knownBy(rows: readonly MemberRow[], now: Date): MemberRow | undefined {
  const named = rows.filter((row) => row.name_sealed && !isYoung(row, now))
  return named.find(({ relation }) => relation === 'head') ?? named[0]
}

/** Households as lines of a list, within reach. */
export async function householdLines({ platform }: MembershipDeps, work: Db, reach: Reach, rows: readonly RegisterHouseholdRow[]) {
  const now = platform.clock.now()
  const ids = rows.map((row) => row.household_id)
  const members = ids.length === 0 ? [] : await membersOf(work, ids)
  const names = await namesOfPlaces(
    work,
    rows.map((row) => row.community_code),
  )
  return (row: RegisterHouseholdRow): HouseholdRow => {
    const people = members.filter((member) => member.household_id === row.household_id)
    const known = knownBy(people, now)
    return {
      householdId: asId<'Household'>(row.household_id),
      communityName: names.get(row.community_code) ?? row.community_code,
      headName: known ? nameFor({ platform, reach }, row.community_code, known) : null,
      address: addressFor({ platform, reach }, row).shown,
      people: people.length,
      children: people.filter((member) => isYoung(member, now)).length,
    }
  }
}

/** The households of one community within reach, paged; another community is not found. */
export function listHouseholds(deps: MembershipDeps, context: CallContext, { communityCode, purpose, cursor }: Listing) {
  const after = decodeCursor(cursor, 'id')?.[0] ?? null
  return deps.platform.db.transaction().execute(async (work) => {
    const reach = await registerReach(deps, work, accountOf(context), 'seeRegister')
    if (!reach.covers(communityCode)) throw notFound()
    const rows = await householdsIn(work, communityCode, after, pageSize + 1)
    const line = await householdLines(deps, work, reach, rows)
    const page = pageFrom(rows, line, (row) => [row.household_id])
    await looksAt(
      deps,
      work,
      context,
      { action: 'register.listed', purpose },
      page.items.map(({ householdId }) => householdId),
    )
    return { total: await countHouseholdsIn(work, communityCode), ...page }
  })
}
