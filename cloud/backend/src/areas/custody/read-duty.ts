import type { AuditPurpose } from '@xiongguan/contract/audit/terms'
import type { HouseholdDuty } from '@xiongguan/contract/custody/staff'
import { asId } from '@xiongguan/contract/kit/id'
import { accountOf, rolesOf, type CallContext } from '../../platform/access/caller'
import { holds } from '../../platform/access/holders'
import { notFound } from '../../platform/failures'
import { askedOf, contactsOf } from './file-view'
import { lookAt } from './note-look'
import type { CustodyDeps } from './ports'
import { pseudonymOf } from './seals'
import { findDuty } from './store'

/**
 * Who opens this household's file, told to its two contacts and to the registrar. Everybody else within reach of the
 * household meets the same statements and the same nothing, whether there is a file or not.
 */
export function readDuty(
  deps: CustodyDeps,
  context: CallContext,
  { householdId, purpose }: { householdId: string; purpose: AuditPurpose },
): Promise<{ duty: HouseholdDuty }> {
  const account = accountOf(context)
  const { accountId } = account
  const registrar = holds('assignDuties', true, rolesOf(account))
  return deps.platform.db.transaction().execute(async (work) => {
    const reach = await deps.identity.reachOf(work, account, 'register')
    const glimpse = (await deps.membership.glimpses(work, [householdId])).get(householdId)
    if (!glimpse || !reach.covers(glimpse.communityCode)) throw notFound()
    await deps.platform.trail.write(work, { actorId: accountId, requestId: context.requestId }, [lookAt(householdId, purpose)])
    const found = await findDuty(work, pseudonymOf(deps.platform.sealer, householdId), { accountId, registrar })
    if (!found) return { duty: null }
    const contacts = (await contactsOf(deps, work, [found.file_id]))(found.file_id)
    const asked = found.own ? await askedOf(deps, work, found.file_id, accountId) : null
    return {
      duty: {
        contacts: contacts.map(({ name, since }) => ({ name, since })),
        fileId: found.own ? asId<'File'>(found.file_id) : null,
        handingTo: asked?.name ?? null,
      },
    }
  })
}
