import type { AuditAction, AuditPurpose } from '@xiongguan/contract/audit/terms'
import { accountOf, scopesOf, type Account, type CallContext } from '../../platform/access/caller'
import type { AuditNote } from '../../platform/audit-trail'
import type { Reach } from '../../platform/access/reach'
import { civilDate } from '../../platform/civil-date'
import type { Db, Work } from '../../platform/tables'
import { memberSeals } from './member-seals'
import type { MembershipRow, Reviewing } from './member-store'
import { staffView } from './member-view'
import type { AssociationDeps } from './ports'

const codesOf = (under: ReadonlyMap<string, ReadonlySet<string>>, scopes: readonly string[]) => [
  ...new Set(scopes.flatMap((scope) => [...(under.get(scope) ?? [])])),
]

/** The communities a worker keeps now, those that came of an ended one included. */
export async function ownPlaces({ membership }: Pick<AssociationDeps, 'membership'>, handle: Db, account: Account): Promise<string[]> {
  const scopes = scopesOf(account, 'community_worker')
  return codesOf(await membership.placesUnder(handle, scopes), scopes)
}

/** Where an account reviews: the community first, whoever leads the 街道 or 镇 second. */
export async function reviewing({ membership }: AssociationDeps, handle: Db, account: Account): Promise<Reviewing> {
  const [first, second] = [scopesOf(account, 'community_worker'), scopesOf(account, 'secretary')]
  const under = await membership.placesUnder(handle, [...first, ...second])
  return { first: codesOf(under, first), second: codesOf(under, second) }
}

/** Reads on the record: the rows of the audit stand in the transaction of the read, before the answer. */
export function readOnRecord<Row>(
  { platform }: AssociationDeps,
  context: CallContext,
  read: (work: Work) => Promise<Row>,
  notes: (row: Row) => readonly AuditNote[],
) {
  return platform.db.transaction().execute(async (work) => {
    const found = await read(work)
    const written = notes(found)
    if (written.length > 0) await platform.trail.write(work, { actorId: accountOf(context).accountId, requestId: context.requestId }, written)
    return found
  })
}

type Noted = Pick<MembershipRow, 'member_id' | 'household_id'>

/** One row for every member whose particulars are shown, for their family's view of the log. */
export const memberNote = (action: AuditAction, row: Noted, purpose: AuditPurpose, detail: string): AuditNote => ({
  action,
  subjectKind: 'member',
  subjectId: row.member_id,
  purpose,
  detail,
  ...(row.household_id ? { householdId: row.household_id } : {}),
})

/** Members as this account may see them. */
export async function staffViews({ platform, membership }: AssociationDeps, handle: Db, reach: Reach, rows: readonly MembershipRow[]) {
  const names = await membership.communityNames(
    handle,
    rows.map((row) => row.community_code),
  )
  const [seals, today] = [memberSeals(platform.sealer), civilDate(platform.clock.now())]
  return (row: MembershipRow) => staffView(seals, row, { reach, communityName: names.get(row.community_code) ?? row.community_code, today })
}
