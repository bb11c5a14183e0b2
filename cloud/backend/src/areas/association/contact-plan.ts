import type { ContactRow, PlanTile } from '@xiongguan/contract/association/contact-staff'
import { memberNumber } from '@xiongguan/contract/association/member-terms'
import { asId } from '@xiongguan/contract/kit/id'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { showName } from '../../platform/access/field-views'
import type { Reach } from '../../platform/access/reach'
import { decodeCursor, pageFrom, pageSize } from '../../platform/paging'
import { limitsOf, listContacts as listRows, loadRows, planRows, type ContactFilter } from './contact-desk-store'
import { isOverload } from './contact-rules'
import { memberNote, readOnRecord } from './member-reader'
import { memberSeals } from './member-seals'
import type { AssociationDeps } from './ports'

const nothing = { households: 0, orphans: 0, asking: 0, outside: 0 }

/** Every community within the reach by how its households stand; counts only, nobody is named. */
export async function readPlan({ platform, identity, membership }: AssociationDeps, context: CallContext): Promise<PlanTile[]> {
  const { communities } = await identity.reachOf(platform.db, accountOf(context), 'members')
  const [households, loads, limits] = await Promise.all([
    planRows(platform.db, communities),
    loadRows(platform.db, communities),
    limitsOf(platform.db),
  ])
  const codes = new Set([...(communities === 'everywhere' ? [] : communities), ...[...households, ...loads].map((row) => row.community_code)])
  const names = await membership.communityNames(platform.db, [...codes])
  return [...codes].sort().map((code) => {
    const { community_code: _here, ...counts } = households.find((row) => row.community_code === code) ?? { community_code: code, ...nothing }
    const load = loads.find((row) => row.community_code === code)
    return {
      community: { code, name: names.get(code) ?? code },
      ...counts,
      contacts: load?.contacts ?? 0,
      overloaded: load?.overloaded ?? 0,
      limit: limits.get(code) ?? null,
    }
  })
}

type ListInput = { communityCode?: string | undefined; cursor?: string | undefined }

/** Contacts within the reach and what each keeps; those above what the association set are marked. */
export async function listContacts(deps: AssociationDeps, context: CallContext, { communityCode, cursor }: ListInput) {
  const reach = await deps.identity.reachOf(deps.platform.db, accountOf(context), 'members')
  return listContactsBy(deps, context, reach, { communityCode }, cursor)
}

/** The same by whatever is asked for. */
export async function listContactsBy(deps: AssociationDeps, context: CallContext, reach: Reach, filter: ContactFilter, cursor: string | undefined) {
  const { platform, membership } = deps
  const after = decodeCursor(cursor, 'id')
  const rows = await readOnRecord(
    deps,
    context,
    (work) => listRows(work, reach.communities, filter, after?.[0] ?? null),
    (found) => found.slice(0, pageSize).map((row) => memberNote('members.read', row, 'service', 'name')),
  )
  const names = await membership.communityNames(
    platform.db,
    rows.map((row) => row.community_code),
  )
  const seals = memberSeals(platform.sealer)
  const view = (row: (typeof rows)[number]): ContactRow => {
    const name = seals.open('name_sealed', row.member_id, row.name_sealed)
    return {
      memberId: asId<'Member'>(row.member_id),
      name: name && showName(reach.view(row.community_code, 'name'), name),
      number: memberNumber(row.number_year ?? 0, row.number_place ?? 0),
      community: { code: row.community_code, name: names.get(row.community_code) ?? row.community_code },
      households: row.households,
      limit: row.most,
      overloaded: isOverload(row.households, row.most),
      phoneOpen: row.phone_open,
    }
  }
  return pageFrom(rows, view, (row) => [row.member_id])
}
