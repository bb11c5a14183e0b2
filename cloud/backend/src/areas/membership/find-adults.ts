import { adultAge, ageOn } from '@xiongguan/contract/membership/register-rules'
import { showBirthDate } from '../../platform/access/field-views'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { civilDate } from '../../platform/civil-date'
import { pageSize } from '../../platform/paging'
import type { Work } from '../../platform/tables'
import { namesOfPlaces } from './names-of-places'
import type { MembershipDeps } from './ports'
import { looksAt } from './register-audit'
import { communitiesSeeing, registerReach } from './register-reach'
import { nameIndex } from './register-seals'
import { findMatching, findNamed } from './register-search-store'
import { membersOf, type MemberRow } from './register-store'
import { nameFor } from './register-views'

/** Somebody of age as far as the reader's right goes. */
export type FoundAdult = { personId: string; name: string | null; bornOn: string | null; communityName: string }

export type AdultSearch = { name: string } | { personIds: readonly string[] }

const isOfAge = ({ born_on, kind }: MemberRow, today: string) => (born_on === null ? kind === 'adult' : ageOn(born_on, today) >= adultAge)

/**
 * Living people of age by their whole name, or among some ids, where this reader may see names at all; the first page of
 * them. Written down like any other search of the register, before the answer.
 */
export async function findAdults(deps: MembershipDeps, work: Work, context: CallContext, search: AdultSearch): Promise<FoundAdult[]> {
  const { sealer, clock } = deps.platform
  const reach = await registerReach(deps, work, accountOf(context), 'seeRegister')
  const communities = await communitiesSeeing(work, reach, 'name')
  const hits =
    'name' in search
      ? await findMatching(work, { column: 'name_index', index: nameIndex(sealer, search.name), communities }, null, pageSize)
      : await findNamed(work, search.personIds, communities)
  const rows = await membersOf(work, [...new Set(hits.map((row) => row.household_id))])
  const people = new Map(rows.map((row) => [row.person_id, row]))
  const names = await namesOfPlaces(
    work,
    hits.map((row) => row.community_code),
  )
  const today = civilDate(clock.now())
  const shown = hits.flatMap(({ person_id, community_code }) => {
    const row = people.get(person_id)
    return row && row.died_on === null && isOfAge(row, today) ? [{ row, code: community_code }] : []
  })
  await looksAt(
    deps,
    work,
    context,
    { action: 'register.searched', purpose: 'service', detail: 'name' },
    shown.map(({ row }) => row.household_id),
  )
  return shown.map(({ row, code }) => ({
    personId: row.person_id,
    name: nameFor({ platform: deps.platform, reach }, code, row),
    bornOn: row.born_on && showBirthDate(reach.view(code, 'birthDate'), row.born_on),
    communityName: names.get(code) ?? code,
  }))
}
