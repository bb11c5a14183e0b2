import { asId } from '@xiongguan/contract/kit/id'
import type { SplitHousehold } from '@xiongguan/contract/membership/place-staff'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { showAddress, showName } from '../../platform/access/field-views'
import type { Reach } from '../../platform/access/reach'
import { notFound } from '../../platform/failures'
import { decodeCursor, pageFrom, pageSize } from '../../platform/paging'
import type { MembershipDeps } from './ports'
import { openAddress, openName } from './register-seals'
import { atMost } from './register-views'
import { findRezoning, listSplitHouseholds, type SplitRow } from './rezoning-store'

type Split = { code: string; restTo: string }

function rowView({ platform: { sealer } }: Pick<MembershipDeps, 'platform'>, reach: Reach, { code, restTo }: Split, row: SplitRow): SplitHousehold {
  const name = row.head_id && row.name_sealed ? openName(sealer, row.head_id, row.name_sealed) : null
  const address = row.address_sealed ? openAddress(sealer, row.household_id, row.address_sealed) : null
  return {
    householdId: asId<'Household'>(row.household_id),
    headName: name === null ? null : showName(reach.view(code, 'name'), name),
    address: address === null ? null : showAddress(atMost(reach.view(code, 'address')), address),
    people: row.people,
    toCode: row.to_code ?? restTo,
    byHand: row.to_code !== null,
  }
}

/** The households of a place that will be split, each with where it goes; names and addresses as far as the reader's right goes. Written down first. */
export async function listSplit(
  deps: MembershipDeps,
  context: CallContext,
  { rezoningId, cursor }: { rezoningId: string; cursor?: string | undefined },
) {
  const { db, trail } = deps.platform
  const account = accountOf(context)
  const after = decodeCursor(cursor, 'id')?.[0] ?? null
  return db.transaction().execute(async (work) => {
    const row = await findRezoning(work, rezoningId)
    if (row?.plan.kind !== 'split' || row.state === 'done' || row.state === 'withdrawn') throw notFound()
    const { code, restTo } = row.plan
    const reach = await deps.identity.reachOf(work, account, 'register')
    if (!reach.covers(code)) throw notFound()
    const read = {
      action: 'rezoning.householdsRead' as const,
      subjectKind: 'rezoning',
      subjectId: rezoningId,
      purpose: 'service' as const,
      detail: 'name,address',
    }
    await trail.write(work, { actorId: account.accountId, requestId: context.requestId }, [read])
    const rows = await listSplitHouseholds(work, { rezoningId, code, after, limit: pageSize + 1 })
    return pageFrom(
      rows,
      (one) => rowView(deps, reach, { code, restTo }, one),
      (one) => [one.household_id],
    )
  })
}
