import type { Db } from '../../platform/tables'
import type { CustodyPorts } from './ports'
import { dutyRoles, type DutyHolder } from './rules'

/** Everyone on duty now, with the communities of all their duties. */
export async function dutyHolders({ identity, membership }: CustodyPorts, handle: Db): Promise<ReadonlyMap<string, DutyHolder>> {
  const held = await identity.holdersOf(handle, dutyRoles)
  const scopes = [...new Set(held.map(({ scope }) => scope))]
  const places = await membership.placesUnder(handle, scopes)
  const names = await membership.communityNames(handle, scopes)
  const found = new Map<string, DutyHolder>()
  for (const { accountId, displayName, scope } of held) {
    const before = found.get(accountId)
    found.set(accountId, {
      accountId,
      name: displayName,
      places: new Set([...(before?.places ?? []), ...(places.get(scope) ?? [])]),
      placeName: [before?.placeName, names.get(scope) ?? scope].filter(Boolean).join('、'),
    })
  }
  return found
}

/** Those who may look after a household of this community, by name. */
export const fitFor = (holders: ReadonlyMap<string, DutyHolder>, communityCode: string | undefined) =>
  [...holders.values()]
    .filter(({ places }) => communityCode === undefined || places.has(communityCode))
    .sort((a, b) => a.name.localeCompare(b.name, 'zh-CN') || (a.accountId < b.accountId ? -1 : 1))
