import { bornUntil, childFileAge, readPhone } from '@xiongguan/contract/membership/register-rules'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { civilDate } from '../../platform/civil-date'
import { decodeCursor, pageFrom, pageSize } from '../../platform/paging'
import { householdLines } from './list-households'
import type { MembershipDeps } from './ports'
import { looksAt } from './register-audit'
import { communitiesSeeing, registerReach } from './register-reach'
import { nameIndex, phoneIndex } from './register-seals'
import { householdsMatching } from './register-search-store'

function wantedBy({ platform: { sealer } }: MembershipDeps, text: string) {
  const phone = readPhone(text)
  return phone
    ? { field: 'phone' as const, column: 'phone_index' as const, index: phoneIndex(sealer, phone) }
    : { field: 'name' as const, column: 'name_index' as const, index: nameIndex(sealer, text) }
}

/**
 * A worker's households in which somebody has this whole name or this phone: through the blind index, within reach, on the
 * record as a look for a visit.
 */
export function findHouseholds(deps: MembershipDeps, context: CallContext, { text, cursor }: { text: string; cursor?: string | undefined }) {
  const { field, ...matching } = wantedBy(deps, text)
  const after = decodeCursor(cursor, 'id')?.[0] ?? null
  return deps.platform.db.transaction().execute(async (work) => {
    const reach = await registerReach(deps, work, accountOf(context), 'keepRegister')
    const communities = await communitiesSeeing(work, reach, field)
    const wanted = { ...matching, communities, bornUntil: bornUntil(childFileAge, civilDate(deps.platform.clock.now())) }
    const rows = communities.length === 0 ? [] : await householdsMatching(work, wanted, after, pageSize + 1)
    const page = pageFrom(rows, await householdLines(deps, work, reach, rows), (row) => [row.household_id])
    await looksAt(
      deps,
      work,
      context,
      { action: 'register.searched', purpose: 'visit', detail: field },
      page.items.map(({ householdId }) => householdId),
    )
    return page
  })
}
