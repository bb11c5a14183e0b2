import type { FieldView } from '@xiongguan/contract/identity/field-rights'
import type { Account } from '../../platform/access/caller'
import { holds } from '../../platform/access/holders'
import { rolesOf } from '../../platform/access/caller'
import { notFound } from '../../platform/failures'
import type { Db } from '../../platform/tables'
import type { AssociationDeps } from './ports'

export type UnitReach = {
  /** Whether all of a place lies within what the account reaches. */
  covers(placeCode: string): boolean
  /** How far names of officers of an association on this place are shown. */
  nameView(placeCode: string): FieldView
  mayKeep(placeCode: string): boolean
}

/**
 * What an account reaches of the associations on these places. An association of a 街道, a 镇 or the city is reached by
 * whoever reaches every community below it; so a secretary keeps the own 街道 and not the city's.
 */
export async function unitReach(
  { identity, membership }: AssociationDeps,
  handle: Db,
  account: Account,
  placeCodes: readonly string[],
): Promise<UnitReach> {
  const reach = await identity.reachOf(handle, account, 'members')
  const below = await membership.placesUnder(handle, [...new Set(placeCodes)])
  const communities = (code: string) => [...(below.get(code) ?? [])]
  const covers = (code: string) => {
    const all = communities(code)
    return reach.communities === 'everywhere' || (all.length > 0 && all.every((one) => reach.covers(one)))
  }
  const keeps = holds('keepOrganisation', true, rolesOf(account))
  return {
    covers,
    nameView: (code) => (covers(code) ? reach.view(communities(code)[0] ?? code, 'name') : 'none'),
    mayKeep: (code) => keeps && covers(code),
  }
}

/** Refuses whoever may not keep the association on this place, as if it were not there. */
export async function mustKeep(deps: AssociationDeps, handle: Db, account: Account, placeCode: string): Promise<void> {
  if (!(await unitReach(deps, handle, account, [placeCode])).mayKeep(placeCode)) throw notFound()
}
