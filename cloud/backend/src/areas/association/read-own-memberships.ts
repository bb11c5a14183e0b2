import type { OwnMembership } from '@xiongguan/contract/association/member-resident'
import { civilDate } from '../../platform/civil-date'
import { notFound } from '../../platform/failures'
import type { Db } from '../../platform/tables'
import { memberSeals } from './member-seals'
import { membershipsOf } from './member-store'
import { ownView } from './member-view'
import type { AssociationDeps } from './ports'

/** Everything an account asked for or is, the newest first. */
export async function readOwnMemberships({ platform, membership }: AssociationDeps, handle: Db, accountId: string): Promise<OwnMembership[]> {
  const rows = await membershipsOf(handle, accountId)
  const names = await membership.communityNames(
    handle,
    rows.map((row) => row.community_code),
  )
  const [seals, today] = [memberSeals(platform.sealer), civilDate(platform.clock.now())]
  return rows.map((row) => ownView(seals, row, { communityName: names.get(row.community_code) ?? '', today }))
}

/** One of the account's own memberships; anybody else's is not found. */
export async function ownMembership(deps: AssociationDeps, handle: Db, accountId: string, memberId: string): Promise<OwnMembership> {
  const found = (await readOwnMemberships(deps, handle, accountId)).find((row) => row.memberId === memberId)
  if (!found) throw notFound()
  return found
}
