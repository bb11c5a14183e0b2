import { fieldViews, type FieldView, type RecordArea, type RecordField } from '@xiongguan/contract/identity/field-rights'
import { roleScopes } from '@xiongguan/contract/identity/terms'
import type { Account, Grant } from '../../platform/access/caller'
import type { Reach, ReachOf } from '../../platform/access/reach'
import type { Clock } from '../../platform/clock'
import type { Db } from '../../platform/tables'
import { listFieldRights } from './field-right-store'

/** All communities at or below each of these places now, successors of ended ones included; wired to membership. */
export type PlacesUnder = (handle: Db, codes: readonly string[]) => Promise<ReadonlyMap<string, ReadonlySet<string>>>

type Right = { covers(communityCode: string): boolean; communities: ReadonlySet<string> | 'everywhere'; field: RecordField; view: FieldView }

const overPlace = ({ role }: Grant) => roleScopes[role] === 'community' || roleScopes[role] === 'place'

const wider = (one: FieldView, other: FieldView) => (fieldViews.indexOf(one) >= fieldViews.indexOf(other) ? one : other)

const nothing: Reach = { communities: [], covers: () => false, view: () => 'none' }

function reachFrom(rights: readonly Right[]): Reach {
  const everywhere = rights.some((right) => right.communities === 'everywhere')
  const codes = new Set(rights.flatMap(({ communities }) => (communities === 'everywhere' ? [] : [...communities])))
  return {
    communities: everywhere ? 'everywhere' : [...codes].sort(),
    covers: (code) => everywhere || codes.has(code),
    view: (code, field) =>
      rights.filter((right) => right.field === field && right.covers(code)).reduce<FieldView>((most, { view }) => wider(most, view), 'none'),
  }
}

/** Joins an account's roles, the places of each and the rights that hold now. Without a right nothing is reached. */
export function createReachOf(clock: Clock, placesUnder: PlacesUnder): ReachOf {
  return async (handle: Db, { grants }: Account, area: RecordArea) => {
    if (grants.length === 0) return nothing
    const rights = await listFieldRights(handle, [...new Set(grants.map(({ role }) => role))], area, clock.now())
    const places = await placesUnder(
      handle,
      grants.filter(overPlace).map(({ scope }) => scope),
    )
    const held = grants.flatMap((grant) => {
      const communities = overPlace(grant) ? (places.get(grant.scope) ?? new Set<string>()) : ('everywhere' as const)
      const covers = (code: string) => communities === 'everywhere' || communities.has(code)
      return rights.filter(({ role }) => role === grant.role).map(({ field, view }) => ({ field, view, communities, covers }))
    })
    return reachFrom(held)
  }
}
