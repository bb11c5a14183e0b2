import { partnerWords, partners } from '@xiongguan/contract/events/terms'
import { roleScopes, type Role } from '@xiongguan/contract/identity/terms'
import type { Db } from '../../platform/tables'
import type { CommunityNames } from './list-staff'

type Held = { role: Role; scope: string }

const overPlace = (role: Role) => roleScopes[role] === 'community' || roleScopes[role] === 'place'

const partnerOf = (scope: string) => partners.find((known) => known === scope)

/** Names the scopes of roles: a community, a partner, or null for everywhere. */
export async function scopeNames(communityNames: CommunityNames, handle: Db, held: readonly Held[]): Promise<(one: Held) => string | null> {
  const codes = held.filter(({ role }) => overPlace(role)).map(({ scope }) => scope)
  const names = codes.length > 0 ? await communityNames(handle, [...new Set(codes)]) : new Map<string, string>()
  return ({ role, scope }) => {
    if (overPlace(role)) return names.get(scope) ?? scope
    const partner = roleScopes[role] === 'partner' ? partnerOf(scope) : undefined
    return partner ? partnerWords[partner] : null
  }
}

/** Whether a scope is one a role can be held over. */
export async function scopeFits(communityNames: CommunityNames, handle: Db, { role, scope }: Held): Promise<boolean> {
  if (roleScopes[role] === 'everywhere') return scope === ''
  if (roleScopes[role] === 'partner') return partnerOf(scope) !== undefined
  return (await communityNames(handle, [scope])).has(scope)
}
