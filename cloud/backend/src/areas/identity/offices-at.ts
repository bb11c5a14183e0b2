import { roleWords, type Role } from '@xiongguan/contract/identity/terms'
import type { Db } from '../../platform/tables'
import type { CommunityNames } from './list-staff'
import { scopeNames } from './scope-names'
import { listRoleHistory } from './authority-store'

const ourOffice = '嘉峪关市计划生育协会'

type Step = { account_id: string; role: Role; scope: string; change: 'granted' | 'revoked'; changed_at: Date }

/** The roles held at a moment, by what was granted and taken until then. */
function heldAt(steps: readonly Step[], at: Date): Pick<Step, 'role' | 'scope'>[] {
  const held = new Map<string, Pick<Step, 'role' | 'scope'>>()
  for (const { role, scope, change, changed_at } of steps) {
    if (changed_at > at) break
    if (change === 'granted') held.set(`${role} ${scope}`, { role, scope })
    else held.delete(`${role} ${scope}`)
  }
  return [...held.values()]
}

/** Says for these accounts which office they worked for at a moment and in which roles; null for whoever never worked here. */
export async function officesOf(communityNames: CommunityNames, handle: Db, accountIds: readonly string[]) {
  const steps = accountIds.length > 0 ? await listRoleHistory(handle, accountIds) : []
  const nameOf = await scopeNames(communityNames, handle, steps)
  return (accountId: string, at: Date) => {
    const own = steps.filter(({ account_id: of }) => of === accountId)
    if (own.length === 0) return null
    const held = heldAt(own, at)
    const offices = new Set(held.map((one) => nameOf(one) ?? ourOffice))
    return { office: [...offices].join('、') || ourOffice, roles: [...new Set(held.map(({ role }) => roleWords[role]))].join('、') || '工作人员' }
  }
}
