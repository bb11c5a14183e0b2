import type { ContactHousehold } from '@xiongguan/contract/association/contact-staff'
import type { AuditNote } from '../../platform/audit-trail'
import { asId } from '@xiongguan/contract/kit/id'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { showName } from '../../platform/access/field-views'
import type { Reach } from '../../platform/access/reach'
import { notFound } from '../../platform/failures'
import type { Db } from '../../platform/tables'
import { decodeCursor, pageFrom, pageSize } from '../../platform/paging'
import { unnamedHousehold } from '../membership'
import { countHouseholds, findHouseholdRow, listHouseholds, type HouseholdFilter, type HouseholdRow } from './contact-desk-store'
import { contactSeals } from './contact-seals'
import { openHandoversOf, type NamedHandover } from './handover-store'
import { readOnRecord } from './member-reader'
import { memberSeals } from './member-seals'
import type { AssociationDeps } from './ports'

const noteOf = (row: HouseholdRow): AuditNote => ({
  action: 'contact.householdsRead',
  subjectKind: 'household',
  subjectId: row.household_id,
  householdId: row.household_id,
  purpose: 'service',
  detail: 'nickname,name',
})

/** Households with their contacts as this reader may see them: names by right, a family's reason for whoever sees whole names. */
export async function householdViews({ platform, membership }: AssociationDeps, handle: Db, reach: Reach, rows: readonly HouseholdRow[]) {
  const ids = rows.map((row) => row.household_id)
  const nicknames = new Map([...(await membership.ownerNicknames(handle, ids))].filter(([, nickname]) => nickname !== unnamedHousehold))
  const heads = await membership.glimpses(
    handle,
    ids.filter((id) => !nicknames.has(id)),
  )
  const names = await membership.communityNames(
    handle,
    rows.map((row) => row.community_code),
  )
  const handovers = new Map((ids.length > 0 ? await openHandoversOf(handle, ids) : []).map((row) => [row.household_id, row]))
  const [members, contacts] = [memberSeals(platform.sealer), contactSeals(platform.sealer)]
  const shown = (code: string, name: string | null) => name && showName(reach.view(code, 'name'), name)
  const handoverView = (code: string, row: NamedHandover | undefined): ContactHousehold['handover'] =>
    row
      ? {
          handoverId: asId<'Handover'>(row.handover_id),
          takerName: shown(code, members.open('name_sealed', row.taker_id, row.taker_sealed)),
          giverConfirmed: row.giver_at !== null,
          takerConfirmed: row.taker_at !== null,
        }
      : null
  return (row: HouseholdRow): ContactHousehold => {
    const code = row.community_code
    const whole = reach.view(code, 'name') === 'full'
    return {
      householdId: asId<'Household'>(row.household_id),
      nickname: shown(code, nicknames.get(row.household_id) ?? heads.get(row.household_id)?.headName ?? null) ?? unnamedHousehold,
      community: { code, name: names.get(code) ?? code },
      contact: row.member_id
        ? { memberId: asId<'Member'>(row.member_id), name: shown(code, members.open('name_sealed', row.member_id, row.contact_sealed)) }
        : null,
      since: row.since_at.toISOString(),
      orphanWhy: row.orphan_why,
      outside: row.contact_community !== null && row.contact_community !== code,
      asked: row.asked_at ? { at: row.asked_at.toISOString(), words: whole ? contacts.asked.open(row.household_id, row.asked_sealed) : null } : null,
      handover: handoverView(code, handovers.get(row.household_id)),
    }
  }
}

/** Households within the reach by what is asked for, with how many there are; each one shown is on the record. */
export async function listContactHouseholds(
  deps: AssociationDeps,
  context: CallContext,
  { cursor, ...filter }: HouseholdFilter & { cursor?: string | undefined },
) {
  const { platform, identity } = deps
  const after = decodeCursor(cursor, 'id')
  const reach = await identity.reachOf(platform.db, accountOf(context), 'members')
  const { rows, total } = await readOnRecord(
    deps,
    context,
    async (work) => ({
      rows: await listHouseholds(work, reach.communities, filter, { after: after?.[0] ?? null, limit: pageSize + 1 }),
      total: await countHouseholds(work, reach.communities, filter),
    }),
    (found) => found.rows.slice(0, pageSize).map(noteOf),
  )
  return { ...pageFrom(rows, await householdViews(deps, platform.db, reach, rows), (row) => [row.household_id]), total }
}

/** One household's contact; a household out of reach is not there. */
export async function readContactHousehold(deps: AssociationDeps, context: CallContext, householdId: string): Promise<ContactHousehold> {
  const { platform, identity } = deps
  const reach = await identity.reachOf(platform.db, accountOf(context), 'members')
  const row = await readOnRecord(
    deps,
    context,
    async (work) => {
      const found = await findHouseholdRow(work, reach.communities, householdId)
      if (!found) throw notFound()
      return found
    },
    (found) => [noteOf(found)],
  )
  return (await householdViews(deps, platform.db, reach, [row]))(row)
}
