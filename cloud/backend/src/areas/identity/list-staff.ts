import type { Role } from '@xiongguan/contract/identity/terms'
import { asId } from '@xiongguan/contract/kit/id'
import { accountOf, hasRole, type CallContext } from '../../platform/access/caller'
import type { Platform } from '../../platform/platform'
import type { Db } from '../../platform/tables'
import { decodeCursor, pageFrom, pageSize } from '../../platform/paging'
import { unnamedStaff } from './rules'
import { listStaff as rowsOf, type StaffRow } from './staff-store'

/** Names a community for a grant's scope; wired to membership by app.ts. */
export type CommunityNames = (handle: Db, codes: readonly string[]) => Promise<ReadonlyMap<string, string>>

const communityOf = (row: StaffRow) => row.grants.find((grant) => grant.role === 'community_worker')?.scope ?? null

function memberView(row: StaffRow, names: ReadonlyMap<string, string>) {
  return {
    accountId: asId<'Account'>(row.account_id),
    displayName: row.display_name ?? unnamedStaff,
    roles: [...new Set(row.grants.map((grant) => grant.role))],
    communityName: names.get(communityOf(row) ?? '') ?? null,
    since: row.created_at.toISOString(),
    offBoardedAt: row.off_boarded_at?.toISOString() ?? null,
    activeSessions: row.active_sessions,
  }
}

type StaffQuestion = { role?: Role; cursor?: string }

/**
 * Staff and partners by account; reading it is written down before the answer. An event manager sees door helpers only:
 * those are who they may assign.
 */
export async function listStaff({ db, clock, trail }: Platform, communityNames: CommunityNames, context: CallContext, input: StaffQuestion) {
  const account = accountOf(context)
  const role = hasRole(account, 'city_administrator') ? input.role : 'door_helper'
  const after = decodeCursor(input.cursor, 'id')?.[0] ?? null
  const rows = await db.transaction().execute(async (work) => {
    const found = await rowsOf(work, { role, after, limit: pageSize + 1, now: clock.now() })
    const origin = { actorId: account.accountId, requestId: context.requestId }
    await trail.write(work, origin, [{ action: 'staff.read', subjectKind: 'staff', subjectId: role ?? 'all' }])
    return found
  })
  const names = await communityNames(
    db,
    rows.map(communityOf).filter((code) => code !== null),
  )
  return pageFrom(
    rows,
    (row) => memberView(row, names),
    (row) => [row.account_id],
  )
}
