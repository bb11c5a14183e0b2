import type { MemberFilter } from '@xiongguan/contract/association/member-staff'
import type { AuditPurpose } from '@xiongguan/contract/audit/terms'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { decodeCursor, pageFrom, pageSize } from '../../platform/paging'
import { memberNote, readOnRecord, reviewing, staffViews } from './member-reader'
import { countMembers, countWaiting, listMembers as listRows, listWaiting } from './member-store'
import type { AssociationDeps } from './ports'

type ListInput = MemberFilter & { purpose?: AuditPurpose | undefined; cursor?: string | undefined }

/** Members within the reader's reach, with how many there are in it; each one shown is on the record. */
export async function listMembers(deps: AssociationDeps, context: CallContext, { cursor, purpose = 'service', ...filter }: ListInput) {
  const account = accountOf(context)
  const after = decodeCursor(cursor, 'id')
  const reach = await deps.identity.reachOf(deps.platform.db, account, 'members')
  const { rows, total } = await readOnRecord(
    deps,
    context,
    async (work) => ({
      rows: await listRows(work, reach.communities, filter, { after: after?.[0] ?? null, limit: pageSize + 1 }),
      total: await countMembers(work, reach.communities, filter),
    }),
    (found) => found.rows.slice(0, pageSize).map((row) => memberNote('members.read', row, purpose, 'name,phone')),
  )
  return { ...pageFrom(rows, await staffViews(deps, deps.platform.db, reach, rows), (row) => [row.member_id]), total }
}

/** Applications that wait for this reader's word. */
export async function listApplications(deps: AssociationDeps, context: CallContext, { cursor }: { cursor?: string | undefined }) {
  const account = accountOf(context)
  const after = decodeCursor(cursor, 'at', 'id')
  const where = await reviewing(deps, deps.platform.db, account)
  const { rows, total } = await readOnRecord(
    deps,
    context,
    async (work) => ({ rows: await listWaiting(work, where, after), total: await countWaiting(work, where) }),
    (found) => found.rows.slice(0, pageSize).map((row) => memberNote('members.read', row, 'verification', 'name,phone')),
  )
  const reach = await deps.identity.reachOf(deps.platform.db, account, 'members')
  return { ...pageFrom(rows, await staffViews(deps, deps.platform.db, reach, rows), (row) => [row.applied_at.toISOString(), row.member_id]), total }
}
