import { custodyResident } from '@xiongguan/contract/custody/resident'
import { accountOf } from '../../platform/access/caller'
import { guarded } from '../../platform/access/guard'
import { residentAccess } from './access'
import { familyContacts } from './family-contacts'
import type { CustodyDeps } from './ports'

export function residentHandlers(deps: CustodyDeps) {
  const os = guarded(custodyResident, residentAccess, deps.platform.limiter)
  return { contacts: os.contacts.handler(({ context }) => familyContacts(deps, deps.platform.db, accountOf(context).accountId)) }
}
